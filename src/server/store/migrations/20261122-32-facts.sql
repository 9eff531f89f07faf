-- What an evaluation was computed from has changed: which units are computed anew when somebody looks.

alter table evaluation_unit
  -- The class that it reaches by itself, before the caps that look at all units.
  add own_class text;

-- Only added to, so that a unit that sends never waits for whoever computes; taken away by whoever has read what changed since.
create table evaluation_mark (
  commune_id uuid not null references commune on delete cascade,
  id bigint generated always as identity,
  evaluation_id uuid not null,
  -- Null: every unit of the list.
  unit_id uuid,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade
);
create index on evaluation_mark (commune_id, evaluation_id);
create index on evaluation_unit (commune_id, evaluation_id) where stale;
create index on evaluation_source (commune_id, indicator_id);

alter table evaluation_mark enable row level security;
create policy staff on evaluation_mark using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, delete on evaluation_mark to thidua_app;

-- Marks what rests on a movement's reports for some units, for those that they became part of, and for those that became part of
-- them: only one of them counts for some days. Of other movements nothing is marked.
create function mark_reports(of_commune uuid, of_movement uuid, told uuid[]) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    if not exists (select from evaluation_unit where commune_id = of_commune) then return; end if;
    insert into evaluation_mark (commune_id, evaluation_id, unit_id)
    select listed.commune_id, listed.evaluation_id, listed.unit_id
    from evaluation_unit listed
    join evaluation on (evaluation.commune_id, evaluation.id) = (listed.commune_id, listed.evaluation_id)
    where listed.commune_id = of_commune and (movement_id = of_movement or exists (select from evaluation_source source
        join indicator on (indicator.commune_id, indicator.id) = (source.commune_id, source.indicator_id)
        where (source.commune_id, source.evaluation_id) = (listed.commune_id, listed.evaluation_id)
          and indicator.movement_id = of_movement))
      and listed.unit_id in (select unnest(told)
        union select successor_id from unit_succession where commune_id = of_commune and unit_id = any (told)
        union select unit_id from unit_succession where commune_id = of_commune and successor_id = any (told));
  end $$;

-- Another version stands, or what is owed has changed.
create function mark_duty() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform mark_reports(new.commune_id, (select movement_id from period where (commune_id, id) = (new.commune_id, new.period_id)),
      array[new.unit_id]);
    return null;
  end $$;
create trigger mark_duty after update on duty for each row
  when ((old.report_id, old.carried_by, old.covers_from, old.covers_to)
    is distinct from (new.report_id, new.carried_by, new.covers_from, new.covers_to))
  execute function mark_duty();

create function mark_duties() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform mark_reports(changed.commune_id, movement_id, array_agg(distinct unit_id)) from changed
      join period on (period.commune_id, period.id) = (changed.commune_id, period_id)
      group by changed.commune_id, movement_id;
    return null;
  end $$;
create trigger mark_added after insert on duty referencing new table as changed for each statement execute function mark_duties();
create trigger mark_gone after delete on duty referencing old table as changed for each statement execute function mark_duties();
create trigger mark_taken after insert on draft_taken referencing new table as changed for each statement execute function mark_duties();
create trigger mark_exempt after insert on exemption referencing new table as changed for each statement execute function mark_duties();
create trigger mark_exempt_no_more after update on exemption referencing new table as changed for each statement
  execute function mark_duties();

-- A person took a figure from a unit's words, or took it back.
create function mark_words() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform mark_reports(report.commune_id, movement_id, array_agg(distinct report.unit_id)) from changed
      join report on (report.commune_id, report.id) = (changed.commune_id, report_id)
      join period on (period.commune_id, period.id) = (report.commune_id, report.period_id)
      group by report.commune_id, movement_id;
    return null;
  end $$;
create trigger mark_words after insert on prose_figure referencing new table as changed for each statement execute function mark_words();
create trigger mark_words_back after update on prose_figure referencing new table as changed for each statement
  execute function mark_words();

-- What is recorded of a unit in the evaluation itself; without a unit, of all.
create function mark_recorded() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id, unit_id)
    select distinct commune_id, evaluation_id, unit_id from changed;
    return null;
  end $$;
do $$ declare t text; begin
  foreach t in array array['evaluation_entry', 'evaluation_exception', 'evaluation_hold', 'baseline', 'evaluation_choice']
  loop
    execute format('create trigger mark_recorded after insert on %I referencing new table as changed for each statement
      execute function mark_recorded()', t);
    execute format('create trigger mark_recorded_no_more after update on %I referencing new table as changed for each statement
      execute function mark_recorded()', t);
  end loop;
end $$;

create function mark_assigned() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id, unit_id) values (new.commune_id, new.evaluation_id, new.unit_id);
    return null;
  end $$;
create trigger mark_assigned after update of assigned on evaluation_unit for each row
  when (old.assigned is distinct from new.assigned) execute function mark_assigned();

-- A unit registered, or was left out.
create function mark_registered() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id, unit_id)
    select listed.commune_id, listed.evaluation_id, listed.unit_id from evaluation
    join evaluation_unit listed on (listed.commune_id, listed.evaluation_id) = (evaluation.commune_id, evaluation.id)
    where (evaluation.commune_id, evaluation.registration_id, listed.unit_id) = (new.commune_id, new.registration_id, new.unit_id);
    return null;
  end $$;
create trigger mark_registered after insert or update of outcome, day, exclusion, reason on registration_answer
  for each row execute function mark_registered();

-- Another set, other days, other questions, another rule: every unit.
create function mark_evaluation() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id) values (new.commune_id, new.id);
    return null;
  end $$;
create trigger mark_evaluation after update of criteria_set_id, covers_from, covers_to, decided_on, registration_id, year on evaluation
  for each row execute function mark_evaluation();

create function mark_sources() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id)
    select distinct commune_id, evaluation_id from changed
    where exists (select from evaluation where (evaluation.commune_id, evaluation.id) = (changed.commune_id, evaluation_id));
    return null;
  end $$;
create trigger mark_sources after insert on evaluation_source referencing new table as changed for each statement
  execute function mark_sources();
create trigger mark_sources_moved after update on evaluation_source referencing new table as changed for each statement
  execute function mark_sources();
create trigger mark_sources_gone after delete on evaluation_source referencing old table as changed for each statement
  execute function mark_sources();

create function mark_question() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id)
    select distinct commune_id, evaluation_id from evaluation_source where (commune_id, indicator_id) = (new.commune_id, new.id);
    return null;
  end $$;
create trigger mark_question after update of sums, whole_on on indicator for each row
  when ((old.sums, old.whole_on) is distinct from (new.sums, new.whole_on)) execute function mark_question();

-- A rule that somebody set or took back: the evaluations whose criteria name it.
create function mark_rule() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id)
    select evaluation.commune_id, evaluation.id from evaluation
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
    where evaluation.commune_id = new.commune_id
      and jsonb_path_exists(content, '$.**.rule ? (@ == $key)', jsonb_build_object('key', new.key));
    return null;
  end $$;
create trigger mark_rule after insert or update on own_rule for each row execute function mark_rule();

create function mark_pack() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id)
    select evaluation.commune_id, evaluation.id from evaluation where evaluation.commune_id = new.commune_id;
    return null;
  end $$;
create trigger mark_pack after insert or update on rule_pack for each row execute function mark_pack();
