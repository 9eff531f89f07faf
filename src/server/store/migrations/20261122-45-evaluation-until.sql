-- Until when units speak, said by the database too; and what looks past the policies is called by triggers alone, wherever it can be.

-- Their own day counts where it is later than that of all.
create policy in_time on evaluation_entry as restrictive for insert with check (side <> 'unit' or exists (
  select from evaluation join own_listing() mine on (mine.commune_id, mine.evaluation_id) = (evaluation.commune_id, evaluation.id)
  where (evaluation.commune_id, evaluation.id) = (evaluation_entry.commune_id, evaluation_entry.evaluation_id)
    and greatest(evaluation.self_until, mine.self_until) >= (select acting_on())));
create policy in_time on evaluation_handed_in as restrictive for insert with check (exists (
  select from evaluation join own_listing() mine on (mine.commune_id, mine.evaluation_id) = (evaluation.commune_id, evaluation.id)
  where (evaluation.commune_id, evaluation.id) = (evaluation_handed_in.commune_id, evaluation_handed_in.evaluation_id)
    and greatest(evaluation.self_until, mine.self_until) >= (select acting_on())));
create policy in_time on evaluation_objection as restrictive for insert with check (exists (
  select from evaluation join own_listing() mine on (mine.commune_id, mine.evaluation_id) = (evaluation.commune_id, evaluation.id)
  where (evaluation.commune_id, evaluation.id) = (evaluation_objection.commune_id, evaluation_objection.evaluation_id)
    and greatest(evaluation.objections_until, mine.objections_until) >= (select acting_on())));
-- Nobody explains what was not shown to it.
create policy seen on evaluation_objection as restrictive for insert with check (exists (select from evaluation_shown shown
  where (shown.commune_id, shown.evaluation_id, shown.unit_id)
    = (evaluation_objection.commune_id, evaluation_objection.evaluation_id, evaluation_objection.unit_id)));
create policy in_time on reaffirmation as restrictive for update using (true) with check (exists (
  select from evaluation join own_listing() mine on (mine.commune_id, mine.evaluation_id) = (evaluation.commune_id, evaluation.id)
  where (evaluation.commune_id, evaluation.id) = (reaffirmation.commune_id, reaffirmation.evaluation_id)
    and greatest(evaluation.self_until, mine.self_until) >= (select acting_on())));

-- What is entered is of a criterion of the set, and of none that is out of bounds; it has the shape that can be judged.
create function asks_for(of_commune uuid, of_evaluation uuid, criterion text) returns boolean language sql stable
  as $$
    select exists (select from evaluation join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
      where (evaluation.commune_id, evaluation.id) = (of_commune, of_evaluation)
        and jsonb_path_exists(content, '$.**{0 to 12} ? (@.id == $id && @.bounds != "out")', jsonb_build_object('id', criterion), true))
  $$;
create policy of_its_set on evaluation_entry as restrictive for insert with check (asks_for(commune_id, evaluation_id, criterion));
alter table evaluation_entry add constraint as_judged check (fact is null or coalesce(case fact ->> 'kind'
  when 'said' then jsonb_typeof(fact -> 'yes') = 'boolean'
  when 'amount' then fact ->> 'value' ~ '^\d+(\.\d+)?$'
  when 'cases' then fact ->> 'cases' ~ '^\d{1,9}$'
  when 'points' then fact ->> 'points' ~ '^\d+(\.\d+)?$'
  when 'share' then fact ->> 'part' ~ '^\d+(\.\d+)?$' and fact ->> 'whole' ~ '^\d+(\.\d+)?$' end, false)) not valid;

-- How far an evaluation is, is told inside its commune.
create or replace function evaluation_stands(of_commune uuid, of_evaluation uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select case when cancelled_at is not null then 'cancelled' when frozen_at is not null then 'frozen'
      when shown_at is not null then 'shown' else 'open' end
    from evaluation where (commune_id, id) = (of_commune, of_evaluation) and commune_id = actor_commune()
  $$;

-- What marks is called by triggers, and these by tables of ours: neither by whoever may send a statement. A table of the session's own
-- never stands before one of ours in a function that looks past the policies.
do $$ declare f record; begin
  for f in select oid::regprocedure as name, prorettype = 'trigger'::regtype or proname like 'mark\_%' as inner
    from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
  loop
    execute format('alter function %s set search_path = public, pg_temp', f.name);
    if f.inner then execute format('revoke execute on function %s from public', f.name); end if;
  end loop;
end $$;
