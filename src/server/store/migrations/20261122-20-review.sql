-- As before, and a chain of steps that is set anew undoes nothing: what the same body accepted counts under its new step, and
-- a report that everyone of one chain had accepted stays accepted.
create or replace function recount_duty(counted_period uuid, counted_unit uuid) returns void
  language plpgsql volatile security definer set search_path = public
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
      accepted_at, told.version
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
        when exists (select from accepted where step_id is null) or (next.id is null and exists (select from accepted))
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

-- Holds the books of a period open until the end of the transaction; false where they are closed. Whoever closes them waits for
-- those who hold them, and whoever comes while they are being closed waits for that: the look comes after the wait.
create function hold_books(held uuid) returns boolean
  language plpgsql volatile set search_path = public
  as $$
  begin
  perform pg_advisory_xact_lock_shared(hashtextextended('books ' || held, 0));
  return not exists (select from period_lock
    where (commune_id, period_id) = (actor_commune(), held) and unlocked_at is null);
  end $$;
