-- Frozen results keep the plan's targets: held against them, by the rules of their day, for ever.

-- Of results that were frozen before, the targets as they were set. A rule that only a target names was not kept: it is said to be unset.
update evaluation_edition edition set rules = rules || jsonb_build_object('targets', coalesce((
    select jsonb_agg(content || jsonb_build_object('id', target.id) order by content ->> 'clause', content ->> 'title', target.id)
    from evaluation_target target where (target.commune_id, target.evaluation_id) = (edition.commune_id, edition.evaluation_id)), '[]'))
  where jsonb_typeof(rules) = 'object' and not rules ? 'targets';
update evaluation_draft draft set whole = whole || jsonb_build_object('targets', coalesce((
    select jsonb_agg(content || jsonb_build_object('id', target.id) order by content ->> 'clause', content ->> 'title', target.id)
    from evaluation_target target where (target.commune_id, target.evaluation_id) = (draft.commune_id, draft.evaluation_id)), '[]'))
  where not whole ? 'targets';

-- The targets that a draft would find otherwise.
alter table evaluation_draft add targets jsonb not null default '[]';

-- A rule that only a target names: what was frozen may be found otherwise by it. What is not frozen is held against it when it is read.
create function mark_target_rule() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id)
    select evaluation.commune_id, evaluation.id from evaluation
    where evaluation.commune_id = new.commune_id and frozen_at is not null and exists (select from evaluation_target target
      where (target.commune_id, target.evaluation_id) = (evaluation.commune_id, evaluation.id)
        and jsonb_path_exists(target.content, '$.**.rule ? (@ == $key)', jsonb_build_object('key', new.key)));
    return null;
  end $$;
create trigger mark_target_rule after insert or update on own_rule for each row execute function mark_target_rule();
