-- What two people do to the same report in the same moment, and an answer that is accepted under a chain set meanwhile.

-- It closes a request for more that was made before the movement had a chain: everyone of the chain has still to look.
alter table report_acceptance add request_only boolean not null default false;
update report_acceptance set request_only = true
from report
join period on (period.commune_id, period.id) = (report.commune_id, report.period_id)
where (report.commune_id, report.id) = (report_acceptance.commune_id, report_acceptance.report_id) and step_id is null
  and exists (select from report earlier
    join report_return asked on (asked.commune_id, asked.report_id) = (earlier.commune_id, earlier.id)
    where (earlier.commune_id, earlier.period_id, earlier.unit_id) = (report.commune_id, report.period_id, report.unit_id)
      and earlier.version < report.version and asked.withdrawn_at is null and asked.step_id is null)
  and exists (select from approval_step step
    where (step.commune_id, step.movement_id) = (period.commune_id, period.movement_id) and act = 'review'
      and set_at < accepted_at and (ended_at is null or ended_at > accepted_at));

-- As before, but what only closes a request is no look at the report.
create or replace function count_duty(counted_period uuid, counted_unit uuid) returns void
  language plpgsql volatile security invoker set search_path = public
  as $$
  begin
  with told as materialized (
    select report.id, version, sent_at from report
    where (commune_id, period_id, unit_id) = (actor_commune(), counted_period, counted_unit)
      and not exists (select from report_recall where (report_recall.commune_id, report_id) = (report.commune_id, report.id))),
  standing as (select id, version, sent_at from told order by version desc limit 1),
  asked as (
    select told.version, step_id, returned_by, returned_at from report_return
    join told on told.id = report_id
    where commune_id = actor_commune() and withdrawn_at is null
    order by told.version desc limit 1),
  accepted as materialized (
    select step_id, (select name from approval_step where (commune_id, id) = (actor_commune(), step_id)) as name,
      accepted_at, told.version, request_only
    from report_acceptance join told on told.id = report_id
    where commune_id = actor_commune() and withdrawn_at is null),
  looks as materialized (
    select step.id, step.position, step.set_at, step.ended_at,
      exists (select from accepted where accepted.step_id = step.id
        or accepted.name = step.name and (step.ended_at is null or accepted_at < step.ended_at)) as done
    from approval_step step
    join period on (period.commune_id, period.movement_id) = (step.commune_id, step.movement_id)
    where period.commune_id = actor_commune() and period.id = counted_period and act = 'review'
      and exists (select from told)),
  next as (select id from looks where ended_at is null and not done order by position limit 1),
  turn as (
    select standing.id, (select min(sent_at) from told) as sent_at,
      case when asked.version = standing.version then 'returned'
        when asked.version < standing.version and not exists (select from accepted
          where accepted.version > asked.version and (accepted.step_id is null or accepted.step_id = asked.step_id)) then 'answered'
        when exists (select from accepted where step_id is null and not request_only)
          or (next.id is null and exists (select from accepted))
          or exists (select from looks group by set_at having bool_and(done)) then 'accepted'
        else 'waiting' end as review,
      standing.sent_at as last_sent, asked.returned_at, asked.step_id, asked.returned_by, next.id as next_step
    from standing left join asked on true left join next on true)
  update duty set report_id = turn.id, sent_at = turn.sent_at, review = turn.review,
    review_since = case turn.review when 'returned' then returned_at when 'answered' then last_sent
      else greatest(last_sent, (select max(accepted_at) from accepted)) end,
    review_step = case when turn.review in ('returned', 'answered') then turn.step_id when turn.review = 'waiting' then turn.next_step end,
    review_asker = case when turn.review in ('returned', 'answered') then turn.returned_by end
  from (select 1) one left join turn on true
  where (duty.commune_id, duty.period_id, duty.unit_id) = (actor_commune(), counted_period, counted_unit);
  end $$;

-- The duties that were counted as accepted by such an answer alone. Nobody acts in a migration: each commune's are counted as its own.
do $$
declare wrong record;
begin
  for wrong in select distinct report.commune_id, period_id, unit_id from report_acceptance
    join report on (report.commune_id, report.id) = (report_acceptance.commune_id, report_id)
    where request_only and withdrawn_at is null
  loop
    perform set_config('thidua.commune', wrong.commune_id::text, true);
    perform count_duty(wrong.period_id, wrong.unit_id);
  end loop;
  perform set_config('thidua.commune', '', true);
end $$;

-- Holds a duty until the end of the transaction, and before it the chain of its movement: whoever sets the chain anew counts
-- this report too, whoever excuses the unit is waited for. False where the report is not expected of the unit.
create function hold_duty(held_period uuid, held_unit uuid) returns boolean
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('chain ' || movement_id, 0)) from period
    where (commune_id, id) = (actor_commune(), held_period);
    perform from duty where (commune_id, period_id, unit_id) = (actor_commune(), held_period, held_unit) for update;
    return not exists (select from exemption
      where (commune_id, period_id, unit_id) = (actor_commune(), held_period, held_unit) and ended_at is null);
  end $$;

-- Waits for whoever sends from this draft, and says whether the same report stands as when it was read (null: none).
create function still_stands(draft_period uuid, draft_unit uuid, seen uuid) returns boolean
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    perform from draft where (commune_id, period_id, unit_id) = (actor_commune(), draft_period, draft_unit) for update;
    if not found then
      perform from duty where (commune_id, period_id, unit_id) = (actor_commune(), draft_period, draft_unit) for key share;
    end if;
    return (select report_id is not distinct from seen from duty
      where (commune_id, period_id, unit_id) = (actor_commune(), draft_period, draft_unit));
  end $$;

-- As before, but of a unit that was excused meanwhile nothing is kept ('outrun'), and a chain that is set meanwhile is waited for.
-- (An answer has its duty in hand already, and whoever sets the chain finds its report.)
create or replace function keep_version(version jsonb, definition jsonb, figures jsonb, months jsonb, happening jsonb) returns text
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
    if new.return_id is null and not hold_duty(new.period_id, new.unit_id) then return 'outrun'; end if;
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
