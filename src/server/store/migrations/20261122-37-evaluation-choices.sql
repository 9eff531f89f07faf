-- A choice among equals settles the very tie in which it was made: this class, these units. It says nothing of another tie.

alter table evaluation_choice add among uuid[] not null default '{}';

alter table evaluation_choice disable trigger user;
-- Among whom was chosen stands in the log of the choice.
update evaluation_choice choice
set among = array(select jsonb_array_elements_text(said.after -> 'among')::uuid order by 1)
from event said
where said.commune_id = choice.commune_id and said.noun = 'evaluation' and said.noun_id = choice.evaluation_id::text
  and said.verb = 'chosen among equals' and said.at = choice.chosen_at and said.after ->> 'class' = choice.class
  and said.after -> 'units' ? choice.unit_id::text and jsonb_typeof(said.after -> 'among') = 'array';
-- Where nobody can say it, the tie is asked about again.
update evaluation_choice choice set withdrawn_at = now()
from evaluation
where (evaluation.commune_id, evaluation.id) = (choice.commune_id, choice.evaluation_id)
  and among = '{}' and withdrawn_at is null and frozen_at is null;
alter table evaluation_choice enable trigger user;
alter table evaluation_choice alter among drop default;

-- Units of an open evaluation are ranked and tied anew.
update evaluation_unit listed set stale = true from evaluation
where (evaluation.commune_id, evaluation.id) = (listed.commune_id, listed.evaluation_id) and frozen_at is null;
insert into evaluation_mark (commune_id, evaluation_id) select commune_id, id from evaluation where frozen_at is null;

-- What is frozen, and what is drafted of it, keeps its choices with the whole: whom a person chose of which units, and why. The equals
-- stand in the results: as many points as the last who has the class by choice.
create temporary table kept on commit drop as
  select commune_id, evaluation_id, evaluation_id || '/' || edition as owner, unit_id, grounds -> 'result' as result,
    (grounds -> 'score' ->> 'points')::numeric as points, coalesce(facts -> 'chosen', '[]') as chosen
  from evaluation_grounds
  union all
  select made.commune_id, draft.evaluation_id, draft.id::text, unit_id, grounds -> 'result',
    (grounds -> 'score' ->> 'points')::numeric, coalesce(facts -> 'chosen', '[]')
  from evaluation_draft_grounds made
  join evaluation_draft draft on (draft.commune_id, draft.id) = (made.commune_id, made.draft_id);
create temporary table kept_choices on commit drop as
  with edge as (
    select commune_id, evaluation_id, owner, of.class, min(points) as points
    from kept, jsonb_array_elements_text(chosen) as of (class)
    where result ->> 'class' = of.class and result ->> 'kind' in ('class', 'capped')
    group by commune_id, evaluation_id, owner, of.class),
  equal as (
    select edge.*, unit_id, result ->> 'class' is not distinct from edge.class as inside
    from edge join kept using (commune_id, evaluation_id, owner, points)
    where edge.class in (result ->> 'class', result ->> 'from') and result ->> 'kind' in ('class', 'capped')),
  said as (
    select commune_id, evaluation_id, class, unit_id, reason, chosen_at as at from evaluation_choice
    union all
    select commune_id, evaluation_id, one ->> 'class', (one ->> 'unit')::uuid, one ->> 'reason', computed_at
    from evaluation_draft, jsonb_array_elements(chosen) as one)
  select commune_id, owner, jsonb_agg(jsonb_build_object('class', class, 'units', units, 'among', among, 'reason', reason) order by class) as choices
  from (
    select commune_id, evaluation_id, owner, class, jsonb_agg(unit_id order by unit_id) as among,
      jsonb_agg(unit_id order by unit_id) filter (where inside) as units,
      (select reason from said where (said.commune_id, said.evaluation_id, said.class) = (equal.commune_id, equal.evaluation_id, equal.class)
        and said.unit_id = any (array_agg(equal.unit_id) filter (where inside)) order by at desc limit 1) as reason
    from equal group by commune_id, evaluation_id, owner, class
    having bool_or(inside) and bool_or(not inside)) tie
  where reason is not null
  group by commune_id, owner;
update evaluation_edition one set rules = jsonb_set(rules, '{choices}', coalesce((select choices from kept_choices
  where (kept_choices.commune_id, owner) = (one.commune_id, one.evaluation_id || '/' || one.edition)), '[]'))
where jsonb_typeof(rules) = 'object';
update evaluation_draft one set whole = jsonb_set(whole, '{choices}', coalesce((select choices from kept_choices
  where (kept_choices.commune_id, owner) = (one.commune_id, one.id::text)), '[]'));
alter table evaluation_draft drop column chosen;
