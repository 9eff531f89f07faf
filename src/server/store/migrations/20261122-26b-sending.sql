-- Sending a report in few questions: what was asked one by one of a version is kept by one function, and what a database
-- plans anew at each call of a function in plain SQL is planned once a connection.

-- As before; a function of SQL would be planned at each request.
create or replace function person_of(token bytea, at timestamptz, today date)
  returns table (account text, name text, login text, membership text, role text, commune jsonb, unit jsonb,
    elsewhere boolean)
  language plpgsql volatile security definer set search_path = public
  as $$
  #variable_conflict use_column
  begin
    update session set last_seen_at = at
    where token_hash = token and last_seen_at between at - interval '12 hours' and at - interval '5 minutes';
    return query select account.id::text, account.name, account.login, membership.id::text, membership.role,
      jsonb_build_object('id', commune.id, 'name', commune.name, 'province', commune.province, 'code', commune.code,
        'trial', commune.trial),
      case when unit.id is not null then jsonb_build_object('id', unit.id, 'name', unit.name) end,
      exists (select from membership other where other.account_id = account.id and other.id <> membership.id
        and other.since <= today and (other.until is null or other.until > today))
    from session
    join account on account.id = session.account_id
    join commune on commune.id = session.commune_id
    join membership on membership.commune_id = session.commune_id and membership.id = session.membership_id
      and membership.account_id = session.account_id
    left join unit on unit.commune_id = membership.commune_id and unit.id = membership.unit_id
    where session.token_hash = token and session.last_seen_at > at - interval '12 hours'
      and membership.since <= today and (membership.until is null or membership.until > today);
  end $$;

-- The figures of a version, by whoever has kept the version itself in this very transaction, under its policies: what is older
-- gets no figure any more. The policies ask the same of every row.
create function keep_figures(kept uuid, figures jsonb, months jsonb) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    if not exists (select from report where commune_id = actor_commune() and id = kept
      and xmin = pg_current_xact_id()::xid) then
      raise exception 'figures are kept with their version' using errcode = 'insufficient_privilege';
    end if;
    insert into figure (commune_id, report_id, indicator_id, value, denominator, prose, explanation, attested_by, rows)
    select actor_commune(), kept, indicator, value, denominator, prose, explanation, "attestedBy", nullif(rows, 'null')
    from jsonb_to_recordset(figures) as said (indicator uuid, value numeric, denominator numeric, prose text, explanation text,
      "attestedBy" text, rows jsonb);
    if jsonb_array_length(months) > 0 then
      insert into month_figure (commune_id, report_id, indicator_id, month, covers_from, covers_to, value, denominator)
      select actor_commune(), kept, indicator, month, "from", "to", value, denominator
      from jsonb_to_recordset(months) as said (indicator uuid, month date, "from" date, "to" date, value numeric, denominator numeric);
    end if;
  end $$;

-- Keeps a version with its figures, counts its duty, freezes its evidence and records the event, as the actor and under his
-- policies. 'kept'; 'no form' where its definition is not known
-- and was not given along; 'outrun' where another version came at the same moment,
-- or the books of the period were closed: then nothing was written.
create function keep_version(version jsonb, definition jsonb, figures jsonb, months jsonb, happening jsonb) returns text
  language plpgsql volatile set search_path = public
  as $$
  declare new report := jsonb_populate_record(null::report, version);
  begin
    if definition is not null then
      insert into form (commune_id, hash, content) values (new.commune_id, new.form_hash, definition) on conflict do nothing;
    elsif not exists (select from form where commune_id = new.commune_id and hash = new.form_hash) then
      return 'no form';
    end if;
    if not hold_books(new.period_id) then return 'outrun'; end if;
    insert into report (commune_id, id, period_id, unit_id, version, key, form_hash, unit_name, unit_code, hash, return_id,
      sent_by, link_id, sent_at, received_way, received_on, received_from)
    values (new.commune_id, new.id, new.period_id, new.unit_id, new.version, new.key, new.form_hash, new.unit_name,
      new.unit_code, new.hash, new.return_id, new.sent_by, new.link_id, new.sent_at, new.received_way, new.received_on,
      new.received_from)
    on conflict do nothing;
    if not found then return 'outrun'; end if;
    perform keep_figures(new.id, figures, months);
    perform recount_duty(new.period_id, new.unit_id);
    insert into report_evidence (commune_id, report_id, evidence_id)
    select commune_id, new.id, id from evidence
    where (commune_id, period_id, unit_id) = (new.commune_id, new.period_id, new.unit_id) and removed_at is null;
    insert into event (commune_id, at, actor, account_id, on_behalf_of, source, noun, noun_id, verb, before, after, reason)
    select commune_id, at, actor, account_id, on_behalf_of, source, noun, noun_id, verb, before, after, reason
    from jsonb_populate_record(null::event, happening);
    return 'kept';
  end $$;

-- As before; the first version of which nothing was said yet needs no counting.
create or replace function recount_duty(counted_period uuid, counted_unit uuid) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  declare first report;
  begin
  perform from duty where (commune_id, period_id, unit_id) = (actor_commune(), counted_period, counted_unit) for update;
  select * into first from report where (commune_id, period_id, unit_id) = (actor_commune(), counted_period, counted_unit)
    and not exists (select from report other where (other.commune_id, other.period_id, other.unit_id)
      = (report.commune_id, report.period_id, report.unit_id) and other.version <> report.version)
    and not exists (select from report_recall said where (said.commune_id, said.report_id) = (report.commune_id, report.id))
    and not exists (select from report_return said where (said.commune_id, said.report_id) = (report.commune_id, report.id))
    and not exists (select from report_acceptance said where (said.commune_id, said.report_id) = (report.commune_id, report.id));
  if not found then
    perform count_duty(counted_period, counted_unit);
    return;
  end if;
  update duty set report_id = first.id, sent_at = first.sent_at, review = 'waiting', review_since = first.sent_at,
    review_step = (select step.id from approval_step step
      join period on (period.commune_id, period.movement_id) = (step.commune_id, step.movement_id)
      where period.commune_id = actor_commune() and period.id = counted_period and act = 'review' and ended_at is null
      order by step.position limit 1),
    review_asker = null
  where (commune_id, period_id, unit_id) = (actor_commune(), counted_period, counted_unit);
  end $$;
