-- Sending a report again in less: less to prepare, and looked up by the right index from the first report on.

-- Every key leads with commune_id, so that as long as PostgreSQL has counted nothing each index of `report` seems as good as the
-- others, and a plan that was made then stays with its connection. It took one that knows the commune alone, thirty times a
-- report, over all there were. An index with a condition is not asked where that column is not given.
alter table report
  drop constraint report_commune_id_key_key,
  drop constraint report_commune_id_period_id_unit_id_version_key;
drop index report_commune_id_unit_id_idx;
create unique index report_commune_id_key_idx on report (commune_id, key) where key is not null;
create index report_commune_id_unit_id_idx on report (commune_id, unit_id) where unit_id is not null;
create unique index report_commune_id_period_id_unit_id_version_idx on report (commune_id, period_id, unit_id, version)
  where period_id is not null;

-- Of what a kind of unit is asked: another text as soon as anything is changed of it, for each row has a new `xmin` then.
create function mark_of_asked(asking uuid, asked_kind text) returns text
  language plpgsql stable set search_path = public
  as $$
  begin
    return (select coalesce(sum(hashtextextended(concat(indicator.id, indicator.xmin, asked.xmin, measure.xmin), 0)), 0)
      from indicator
      join indicator_unit_kind asked on (asked.commune_id, asked.indicator_id) = (indicator.commune_id, indicator.id)
      left join measure on (measure.commune_id, measure.id) = (indicator.commune_id, indicator.measure_id)
      where indicator.commune_id = actor_commune() and movement_id = asking and unit_kind = asked_kind and stopped_at is null)
    || ' ' || (select coalesce(sum(hashtextextended(concat(form_check.id, form_check.xmin, indicator_id, term.xmin), 0)), 0)
      from form_check
      left join form_check_term term on (term.commune_id, term.check_id) = (form_check.commune_id, form_check.id)
      where form_check.commune_id = actor_commune() and form_check.movement_id = asking);
  end $$;

-- What sending must know of a duty, for its unit, for whoever holds its link and for the staff, as the policies of duty and draft
-- say. Whoever saves the draft at this moment is waited for, and waits; the books stay as they are read until the end.
create function form_to_send(owed_period uuid, owed_unit uuid)
  returns table (period uuid, "periodName" text, movement uuid, "movementName" text, unit uuid, "unitName" text, "unitCode" text,
    "unitKind" text, "coversFrom" date, "coversTo" date, "onTimeUntil" date, "acceptedUntil" date, report uuid, review text,
    exempt text, held boolean, answers jsonb, revision int, "draftFor" uuid, versions int, mark text)
  language plpgsql volatile security definer set search_path = public
  as $$
  #variable_conflict use_column
  declare
    typed draft;
    open boolean;
  begin
    if not coalesce(actor_is_staff() or owed_unit = actor_unit()
      or (owed_unit, owed_period) = (actor_link('unit'), actor_link('period')), false) then
      return;
    end if;
    select * into typed from draft where (commune_id, period_id, unit_id) = (actor_commune(), owed_period, owed_unit) for update;
    open := hold_books(owed_period);
    return query
      select period.id, period.name, movement.id, movement.name, unit.id, unit.name, unit.code, unit.kind,
        coalesce(duty.covers_from, period.covers_from), coalesce(duty.covers_to, period.covers_to),
        coalesce(extended_until, on_time_until),
        case when accepted_until is not null then greatest(accepted_until, extended_until) end, report_id, duty.review,
        (select reason from exemption where (exemption.commune_id, exemption.period_id, exemption.unit_id)
          = (duty.commune_id, duty.period_id, duty.unit_id) and ended_at is null),
        open, typed.answers, typed.revision, typed.return_id,
        coalesce((select max(version) from report
          where (report.commune_id, report.period_id, report.unit_id) = (actor_commune(), owed_period, owed_unit)), 0),
        mark_of_asked(movement.id, unit.kind)
      from duty
      join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
      join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
      join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
      where (duty.commune_id, duty.period_id, duty.unit_id) = (actor_commune(), owed_period, owed_unit);
  end $$;

-- Before a version is kept: 'no form' where its definition is not known; 'outrun' where the books of the period were closed or
-- the unit was excused; else null, and both stay so until the end. (An answer has its duty in hand already.)
create function hold_for_version(new report) returns text
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    if not exists (select from form where (commune_id, hash) = (actor_commune(), new.form_hash)) then return 'no form'; end if;
    if not hold_books(new.period_id) then return 'outrun'; end if;
    if new.return_id is null and not hold_duty(new.period_id, new.unit_id) then return 'outrun'; end if;
    return null;
  end $$;

-- What belongs to a version: its figures, its evidence, what its duty shows, and the event. By whoever has kept the version itself
-- in this very transaction, under its policies: what is older gets nothing more.
drop function keep_figures(uuid, jsonb, jsonb);
create function keep_with_version(kept uuid, figures jsonb, months jsonb, happening jsonb) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  declare new report;
  begin
    select * into new from report where (commune_id, id) = (actor_commune(), kept) and xmin = pg_current_xact_id()::xid;
    if not found then
      raise exception 'figures are kept with their version' using errcode = 'insufficient_privilege';
    end if;
    insert into figure (commune_id, report_id, indicator_id, value, denominator, prose, explanation, attested_by, rows)
    select new.commune_id, new.id, indicator, value, denominator, prose, explanation, "attestedBy", nullif(rows, 'null')
    from jsonb_to_recordset(figures) as said (indicator uuid, value numeric, denominator numeric, prose text, explanation text,
      "attestedBy" text, rows jsonb);
    if months <> '[]' then
      insert into month_figure (commune_id, report_id, indicator_id, month, covers_from, covers_to, value, denominator)
      select new.commune_id, new.id, indicator, month, "from", "to", value, denominator
      from jsonb_to_recordset(months) as said (indicator uuid, month date, "from" date, "to" date, value numeric, denominator numeric);
    end if;
    insert into report_evidence (commune_id, report_id, evidence_id)
    select commune_id, new.id, id from evidence
    where (commune_id, period_id, unit_id) = (new.commune_id, new.period_id, new.unit_id) and removed_at is null;
    if new.version = 1 then -- of the first version nothing was said yet: recount_duty would find the same
      update duty set report_id = new.id, sent_at = new.sent_at, review = 'waiting', review_since = new.sent_at,
        review_step = (select step.id from period
          join approval_step step on (step.commune_id, step.movement_id) = (period.commune_id, period.movement_id)
          where (period.commune_id, period.id) = (new.commune_id, new.period_id) and act = 'review' and ended_at is null
          order by step.position limit 1),
        review_asker = null
      where (commune_id, period_id, unit_id) = (new.commune_id, new.period_id, new.unit_id);
    else
      perform recount_duty(new.period_id, new.unit_id);
    end if;
    insert into event (commune_id, at, actor, account_id, on_behalf_of, source, noun, noun_id, verb, before, after, reason)
    select new.commune_id, at, actor, account_id, on_behalf_of, source, noun, noun_id, verb, before, after, reason
    from jsonb_populate_record(null::event, happening);
  end $$;

-- As before, with what belongs to a version kept in one go: the version itself is the actor's, under his policies.
create or replace function keep_version(version jsonb, definition jsonb, figures jsonb, months jsonb, happening jsonb) returns text
  language plpgsql volatile set search_path = public
  as $$
  declare
    new report := jsonb_populate_record(null::report, version);
    hindrance text;
  begin
    if definition is not null then
      insert into form (commune_id, hash, content) values (new.commune_id, new.form_hash, definition) on conflict do nothing;
    end if;
    hindrance := hold_for_version(new);
    if hindrance is not null then return hindrance; end if;
    insert into report (commune_id, id, period_id, unit_id, version, key, form_hash, unit_name, unit_code, hash, return_id,
      sent_by, link_id, sent_at, received_way, received_on, received_from)
    values (new.commune_id, new.id, new.period_id, new.unit_id, new.version, new.key, new.form_hash, new.unit_name,
      new.unit_code, new.hash, new.return_id, new.sent_by, new.link_id, new.sent_at, new.received_way, new.received_on,
      new.received_from)
    on conflict do nothing;
    if not found then return 'outrun'; end if;
    perform keep_with_version(new.id, figures, months, happening);
    return 'kept';
  end $$;
