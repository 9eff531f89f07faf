-- Units over time: what made them and ended them, how they stood before, other names and codes, and what becomes of the
-- work of a unit that ends in the middle of a period.

create table unit_change (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('merge', 'split', 'rearrange', 'rename', 'move', 'convert', 'close')),
  -- The first day on which it holds.
  effective_on date not null,
  decision_kind text not null check (decision_kind <> ''),
  decision_number text not null check (decision_number <> ''),
  decision_date date not null,
  decision_body text not null check (decision_body <> ''),
  recorded_by uuid references account on delete set null,
  recorded_at timestamptz not null,
  -- Null while its day has not come.
  applied_at timestamptz,
  -- Why it could not be put in force on its day.
  problem text,
  undone_by uuid references account on delete set null,
  undone_at timestamptz,
  primary key (commune_id, id)
);
create index on unit_change (effective_on) where applied_at is null and undone_at is null;

alter table unit
  -- The first day on which it is; null where that was before anything was recorded.
  add begun_on date,
  add begun_by uuid,
  -- The first day on which it is no more.
  add ended_on date,
  add ended_by uuid,
  add foreign key (commune_id, begun_by) references unit_change,
  add foreign key (commune_id, ended_by) references unit_change,
  add check ((ended_on is null) = (ended_by is null)),
  add check (ended_on >= begun_on);
-- A code is free again once its unit has ended.
drop index unit_commune_id_lower_idx;
create unique index unit_code on unit (commune_id, lower(code)) where ended_on is null;

-- (These tables go with their commune at once: when it is wiped, no unit may be left that a row of theirs names.)
-- The old units of a change, as they were called when it was recorded.
create table unit_change_from (
  commune_id uuid not null references commune on delete cascade,
  change_id uuid not null,
  unit_id uuid not null,
  code text not null,
  name text collate vietnamese not null,
  -- What becomes of the account of its head.
  heads text not null check (heads in ('keep', 'move', 'end')),
  primary key (commune_id, change_id, unit_id),
  foreign key (commune_id, change_id) references unit_change on delete cascade,
  foreign key (commune_id, unit_id) references unit
);
create index on unit_change_from (commune_id, unit_id);
-- The units that come out of it; a new one has no id until the change is in force.
create table unit_change_to (
  commune_id uuid not null references commune on delete cascade,
  change_id uuid not null,
  place int not null,
  unit_id uuid,
  -- An old unit that goes on.
  goes_on boolean not null,
  kind text not null,
  code text not null check (code <> ''),
  name text collate vietnamese not null check (name <> ''),
  parent_id uuid,
  primary key (commune_id, change_id, place),
  foreign key (commune_id, change_id) references unit_change on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete set null (unit_id),
  foreign key (commune_id, parent_id) references unit,
  foreign key (commune_id, kind) references unit_kind (commune_id, key)
);
create index on unit_change_to (commune_id, unit_id);
-- Which old unit goes, whole or in part, into which after it.
create table unit_change_way (
  commune_id uuid not null references commune on delete cascade,
  change_id uuid not null,
  unit_id uuid not null,
  place int not null,
  primary key (commune_id, change_id, unit_id, place),
  foreign key (commune_id, change_id, unit_id) references unit_change_from on delete cascade,
  foreign key (commune_id, change_id, place) references unit_change_to on delete cascade
);
-- Who came after whom, through however many changes in force.
create table unit_succession (
  commune_id uuid not null references commune on delete cascade,
  unit_id uuid not null,
  successor_id uuid not null check (successor_id <> unit_id),
  change_id uuid not null,
  direct boolean not null,
  primary key (commune_id, unit_id, successor_id, change_id),
  foreign key (commune_id, unit_id) references unit,
  foreign key (commune_id, successor_id) references unit on delete cascade,
  foreign key (commune_id, change_id) references unit_change on delete cascade
);
create index on unit_succession (commune_id, successor_id);
create index on unit_succession (commune_id, change_id);

-- How a unit stood until a day, the first on which it no longer did. Corrections of a slip leave none.
create table unit_former (
  commune_id uuid not null references commune on delete cascade,
  unit_id uuid not null,
  until date not null,
  code text not null,
  name text collate vietnamese not null,
  kind text not null,
  parent_id uuid,
  -- Null where a list from a spreadsheet changed it.
  change_id uuid,
  primary key (commune_id, unit_id, until),
  foreign key (commune_id, unit_id) references unit on delete cascade,
  foreign key (commune_id, parent_id) references unit on delete set null (parent_id),
  foreign key (commune_id, kind) references unit_kind (commune_id, key),
  foreign key (commune_id, change_id) references unit_change
);
create table unit_alias (
  commune_id uuid not null references commune on delete cascade,
  unit_id uuid not null,
  kind text not null check (kind in ('spelling', 'code', 'official')),
  text text not null check (text <> ''),
  -- The state list that gives an official code.
  system text,
  added_by uuid references account on delete set null,
  added_at timestamptz not null,
  primary key (commune_id, unit_id, kind, text),
  foreign key (commune_id, unit_id) references unit on delete cascade,
  check ((kind = 'official') = (system is not null))
);

-- What becomes of work: the part of a period that a duty covers where it is not the whole, the change that made it, and
-- the change that took it off: then it is not missing, and a report is accepted all the same.
alter table duty
  add covers_from date,
  add covers_to date,
  add change_id uuid,
  add carried_by uuid,
  add foreign key (commune_id, change_id) references unit_change,
  add foreign key (commune_id, carried_by) references unit_change,
  add check (covers_to >= covers_from);
create index on duty (commune_id, change_id) where change_id is not null;
create index on duty (commune_id, carried_by) where carried_by is not null;
alter table participant
  add change_id uuid,
  add foreign key (commune_id, change_id) references unit_change;
-- A draft of an old unit that its successor took into its own.
create table draft_taken (
  commune_id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  from_unit_id uuid not null,
  taken_by uuid references account on delete set null,
  taken_at timestamptz not null,
  primary key (commune_id, period_id, unit_id, from_unit_id),
  -- Once: what two units took would count twice.
  unique (commune_id, period_id, from_unit_id),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade,
  foreign key (commune_id, period_id, from_unit_id) references duty on delete cascade
);

do $$
declare t text;
begin
  -- read by everyone of the commune, written by staff
  foreach t in array array['unit_change', 'unit_change_from', 'unit_change_to', 'unit_change_way', 'unit_succession',
    'unit_former'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy commune on %I for select using (commune_id = (select actor_commune())
      and (select actor_role()) is distinct from ''link'')', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- a unit's own
  foreach t in array array['unit_alias', 'draft_taken'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or unit_id = (select actor_unit())))', t);
  end loop;
  -- A successor reads what the units before it left.
  foreach t in array array['duty', 'draft', 'report'] loop
    execute format('create policy succeeded on %I for select using (commune_id = (select actor_commune()) and unit_id in (
      select unit_succession.unit_id from unit_succession where commune_id = (select actor_commune()) and successor_id = (select actor_unit())))', t);
  end loop;
end $$;
create policy succeeded on unit for select using (commune_id = (select actor_commune()) and id in (
  select unit_succession.unit_id from unit_succession where commune_id = (select actor_commune()) and successor_id = (select actor_unit())));
create policy succeeded on draft_taken for select using (commune_id = (select actor_commune()) and from_unit_id in (
  select unit_succession.unit_id from unit_succession where commune_id = (select actor_commune()) and successor_id = (select actor_unit())));
-- What a unit owes is changed by staff, and by the clock.
create policy by_staff on duty as restrictive for update using ((select actor_is_staff()));

grant select, insert, update (applied_at, problem, undone_by, undone_at) on unit_change to thidua_app;
grant select, insert on unit_change_from, unit_change_way, draft_taken to thidua_app;
grant select, insert, update (unit_id) on unit_change_to to thidua_app;
grant select, insert, delete on unit_succession, unit_former, unit_alias to thidua_app;
grant update (covers_from, covers_to, carried_by) on duty to thidua_app;

-- Takes back the units, duties and participants that a change made, where nothing was written for them: else it raises.
create function take_back_units(change uuid) returns void
  language plpgsql security definer set search_path = public
  as $$
  declare
    mine uuid := actor_commune();
    made uuid[];
  begin
    if not coalesce(actor_role() in ('administrator', 'officer'), false) then
      raise exception 'a change is undone by an officer' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from duty where duty.commune_id = mine and duty.change_id = change and (
        exists (select from report where (report.commune_id, report.period_id, report.unit_id) = (mine, duty.period_id, duty.unit_id))
        or exists (select from draft where (draft.commune_id, draft.period_id, draft.unit_id) = (mine, duty.period_id, duty.unit_id)))) then
      raise exception 'something was written for a unit of the change' using errcode = 'restrict_violation';
    end if;
    select coalesce(array_agg(id), '{}') from unit where commune_id = mine and begun_by = change into made;
    if exists (select from report where commune_id = mine and unit_id = any (made))
      or exists (select from draft where commune_id = mine and unit_id = any (made)) then
      raise exception 'something was written for a unit of the change' using errcode = 'restrict_violation';
    end if;
    delete from duty where commune_id = mine and (change_id = change or unit_id = any (made));
    delete from participant where commune_id = mine and (change_id = change or unit_id = any (made));
    delete from unit where commune_id = mine and id = any (made);
  end $$;

-- The communes with a change whose day has come: asked before anyone acts.
create function communes_with_changes_due(today date) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select distinct commune_id from unit_change
    where actor_role() is null and applied_at is null and undone_at is null and problem is null and effective_on <= today
  $$;
