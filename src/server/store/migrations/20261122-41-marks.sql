-- What else results rest on, and left no mark: who is on a list, other evaluations, lines of units, rules that come with the software.

-- Marks in the evaluations of a year that rest on the results of a set: these units, all where none is named.
create function mark_resting(of_commune uuid, of_year int, of_set uuid, of_units uuid[]) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    with resting as materialized (
      select other.id from evaluation other
      join criteria_set theirs on (theirs.commune_id, theirs.id) = (other.commune_id, other.criteria_set_id)
      join criteria_set mine on (mine.commune_id, mine.id) = (of_commune, of_set)
      join commune on commune.id = of_commune
      where other.commune_id = of_commune and other.year = of_year and jsonb_path_exists(theirs.content,
        '$.**.asks ? (@.kind == "result" && @.set == $set)', jsonb_build_object('set', mine.key)))
    insert into evaluation_mark (commune_id, evaluation_id, unit_id)
    select of_commune, resting.id, null from resting where of_units is null
    union all select of_commune, resting.id, listed.unit_id from resting
      join evaluation_unit listed on (listed.commune_id, listed.evaluation_id) = (of_commune, resting.id)
      where listed.unit_id = any (of_units);
  end $$;

-- Who stays is counted anew for its caps; who came or went has another result in what rests on this one. Of what is deleted whole
-- nothing is left to be marked. Nobody leaves a frozen list, not with a unit that is taken back either.
create function mark_listed() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    if tg_op = 'DELETE' then
      if exists (select from changed join commune on commune.id = changed.commune_id
          join evaluation on (evaluation.commune_id, evaluation.id) = (changed.commune_id, changed.evaluation_id)
          where frozen_at is not null) then
        raise exception 'a unit of a frozen evaluation' using errcode = 'restrict_violation';
      end if;
      insert into evaluation_mark (commune_id, evaluation_id, unit_id)
      select distinct changed.commune_id, changed.evaluation_id, unit.id from changed
      join commune on commune.id = changed.commune_id
      join evaluation on (evaluation.commune_id, evaluation.id) = (changed.commune_id, changed.evaluation_id)
      left join unit on (unit.commune_id, unit.id) = (changed.commune_id, changed.unit_id);
    end if;
    perform mark_resting(evaluation.commune_id, year, criteria_set_id, units)
    from (select commune_id, evaluation_id, array_agg(unit_id) as units from changed group by commune_id, evaluation_id) listed
    join evaluation on (evaluation.commune_id, evaluation.id) = (listed.commune_id, listed.evaluation_id);
    return null;
  end $$;
create trigger mark_joined after insert on evaluation_unit referencing new table as changed for each statement
  execute function mark_listed();
create trigger mark_left after delete on evaluation_unit referencing old table as changed for each statement
  execute function mark_listed();

-- Another version of its criteria, another year or title, cancelled: whatever of it others may rest on. Not its days of asking and showing.
create function mark_other() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform mark_resting(new.commune_id, new.year, new.criteria_set_id, null);
    if (old.year, old.criteria_set_id) <> (new.year, new.criteria_set_id) then
      perform mark_resting(old.commune_id, old.year, old.criteria_set_id, null);
    end if;
    return null;
  end $$;
create trigger mark_other after update on evaluation for each row
  when (to_jsonb(old) - '{self_until,objections_until,shown_by,shown_at,frozen_by,frozen_at}'::text[]
    is distinct from to_jsonb(new) - '{self_until,objections_until,shown_by,shown_at,frozen_by,frozen_at}'::text[])
  execute function mark_other();

-- Whose reports count for whom: a unit became part of another one, or never did after all.
create function mark_units(of_commune uuid, of_units uuid[]) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
    insert into evaluation_mark (commune_id, evaluation_id, unit_id)
    select listed.commune_id, listed.evaluation_id, listed.unit_id from evaluation_unit listed
    join commune on commune.id = of_commune
    where listed.commune_id = of_commune and listed.unit_id = any (of_units);
  end $$;

create function mark_succession() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform mark_units(commune_id, array_agg(distinct unit)) from (
      select commune_id, successor_id as unit from changed
      union select line.commune_id, line.successor_id from changed
        join unit_succession line on (line.commune_id, line.unit_id) = (changed.commune_id, changed.unit_id)) units
    group by commune_id;
    return null;
  end $$;
create trigger mark_succession after insert on unit_succession referencing new table as changed for each statement
  execute function mark_succession();
create trigger mark_succession_undone after delete on unit_succession referencing old table as changed for each statement
  execute function mark_succession();

-- A unit that ends leaves what it shared with others to them; since when a unit is, and what it is, is judged too.
create function mark_unit() returns trigger language plpgsql security definer set search_path = public
  as $$
  begin
    perform mark_units(new.commune_id, array(select new.id union select other.successor_id from unit_succession mine
      join unit_succession other on (other.commune_id, other.unit_id) = (mine.commune_id, mine.unit_id)
      where (mine.commune_id, mine.successor_id) = (new.commune_id, new.id)));
    return null;
  end $$;
create trigger mark_unit after update of begun_on, ended_on, kind on unit for each row
  when ((old.begun_on, old.ended_on, old.kind) is distinct from (new.begun_on, new.ended_on, new.kind))
  execute function mark_unit();

-- The rules that came with the software as it last began, by key: those that a later one brings otherwise leave a mark.
create table shipped_rule (
  key text primary key,
  -- A commune that took a file for its pack does not go by it.
  pack text not null,
  -- SHA-256 of the rule with its values, hexadecimal.
  hash text not null
);
alter table shipped_rule enable row level security;
-- The owner alone writes and reads it, as the program begins.
create policy nobody on shipped_rule using (false);
grant select on shipped_rule to thidua_app;
