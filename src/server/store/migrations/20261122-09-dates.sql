-- What a movement's dates wait for: an event with its day for the whole commune, once somebody has said it.
create table movement_event (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  -- As the plan says it; 'issue' is the plan's own day of issue.
  words text not null check (words <> ''),
  happened_on date,
  -- The decision or other paper that says so.
  document text check (document <> ''),
  set_by uuid references account on delete set null,
  set_at timestamptz,
  primary key (commune_id, id),
  unique (commune_id, movement_id, words),
  foreign key (commune_id, movement_id) references movement on delete cascade,
  check ((happened_on is null) = (set_at is null)),
  check (document is null or happened_on is not null)
);
-- A unit for which it came on another day, as a person confirmed.
create table movement_event_unit (
  commune_id uuid not null,
  event_id uuid not null,
  unit_id uuid not null,
  happened_on date not null,
  reason text not null check (reason <> ''),
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, event_id, unit_id),
  foreign key (commune_id, event_id) references movement_event on delete cascade,
  foreign key (commune_id, unit_id) references unit
);
create index on movement_event_unit (commune_id, unit_id);

-- What the plan wants done by a day, by units of some kinds or by a body.
create table milestone (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  plan_id uuid not null,
  plan_item_id text not null,
  -- BOUNDARY: nothing rests on a clause out of bounds.
  bounds text not null check (bounds <> 'out'),
  position int not null,
  name text not null check (name <> ''),
  clause text not null,
  quote text not null,
  rule jsonb not null,
  -- How "every" goes on.
  repeats text check (repeats in ('calendar', 'interval')),
  event_id uuid,
  -- Who owes it: units of these kinds, or else a body.
  unit_kinds text[] not null,
  body text check (body <> ''),
  -- The plan asks and does not order: never overdue.
  asked boolean not null,
  -- Why an officer does not follow it any more.
  dropped_reason text check (dropped_reason <> ''),
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, movement_id, plan_item_id),
  unique (commune_id, movement_id, position),
  foreign key (commune_id, movement_id, plan_id) references movement (commune_id, id, plan_id) on delete cascade,
  foreign key (commune_id, plan_id, plan_item_id, bounds) references plan_item (commune_id, plan_id, id, bounds),
  foreign key (commune_id, event_id) references movement_event,
  check (cardinality(unit_kinds) = 0 or body is null)
);
-- The day on which it was done, by a unit or, without one, by the body.
create table milestone_done (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  milestone_id uuid not null,
  unit_id uuid,
  -- Which time: a quarter, a year, the number of the time; empty for what is owed once.
  turn text not null,
  done_on date not null,
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, id),
  unique nulls not distinct (commune_id, milestone_id, unit_id, turn),
  foreign key (commune_id, milestone_id) references milestone on delete cascade,
  foreign key (commune_id, unit_id) references unit
);
create index on milestone_done (commune_id, unit_id);

do $$
declare t text;
begin
  foreach t in array array['movement_event', 'milestone'] loop
    execute format('alter table %I enable row level security', t);
    -- Read by every unit; not by whoever holds a personal link, which is for one report alone.
    execute format('create policy unit on %I for select using (commune_id = (select actor_commune()) and (select actor_role()) = ''unit'')', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  foreach t in array array['movement_event_unit', 'milestone_done'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or unit_id = (select actor_unit())))', t);
  end loop;
end $$;
-- An exception is confirmed by staff alone: a unit only reads its own.
create policy staff_sets on movement_event_unit as restrictive for insert with check ((select actor_is_staff()));
create policy staff_changes on movement_event_unit as restrictive for update using ((select actor_is_staff()));
create policy staff_removes on movement_event_unit as restrictive for delete using ((select actor_is_staff()));

grant select, insert, update (happened_on, document, set_by, set_at) on movement_event to thidua_app;
grant select, insert, delete, update (happened_on, reason, set_by, set_at) on movement_event_unit to thidua_app;
grant select, insert, update (name, repeats, unit_kinds, body, asked, dropped_reason, set_by, set_at) on milestone to thidua_app;
grant select, insert, delete on milestone_done to thidua_app;
