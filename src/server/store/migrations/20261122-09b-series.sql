-- Periods that come round by themselves, by a rule set once for all of them.
create table period_series (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  plan_id uuid not null,
  plan_item_id text,
  kind text not null check (kind in ('month', 'quarter', 'half', 'year', 'five-years')),
  -- The first day of its year.
  year_starts text not null check (year_starts ~ '^[0-9]{2}-[0-9]{2}$'),
  due jsonb not null,
  accepted_days int check (accepted_days >= 0),
  unit_kinds text[] not null check (cardinality(unit_kinds) > 0),
  reason text not null,
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, movement_id, plan_id) references movement (commune_id, id, plan_id) on delete cascade,
  foreign key (commune_id, plan_id, plan_item_id) references plan_item
);
alter table period add column series_id uuid,
  add foreign key (commune_id, series_id) references period_series on delete set null (series_id);

-- The way of a year's report upward: who passes it on to whom, by which day, and how many working days he needs.
create table chain_step (
  commune_id uuid not null,
  movement_id uuid not null,
  year int not null,
  -- From the bottom up.
  position int not null,
  body text not null check (body <> ''),
  to_whom text not null,
  -- The clause that orders it; empty where the plan does not.
  clause text not null,
  -- The last day that the plan prints; null where it gives none.
  printed date,
  working_days int not null check (working_days between 0 and 60),
  last_day date not null,
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, movement_id, year, position),
  foreign key (commune_id, movement_id) references movement on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['period_series', 'chain_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
end $$;

grant select, insert on period_series to thidua_app;
grant select, insert, delete on chain_step to thidua_app;
