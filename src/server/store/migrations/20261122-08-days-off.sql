-- Days off and weekly days off worked, as a paper sets them for the commune: the notice of a year, a swap, a local day.
create table day_off (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('off', 'working')),
  from_day date not null,
  to_day date not null,
  -- The holiday whose days these are: they stand in place of what is computed for it.
  holiday text check (holiday in ('new-year', 'tet', 'kings', 'victory', 'labour', 'national', 'culture')),
  name text not null check (name <> ''),
  -- The paper's kind, number and date.
  paper text not null check (paper <> ''),
  paper_date date,
  entered_by uuid references account on delete set null,
  entered_at timestamptz not null,
  primary key (commune_id, id),
  check (to_day between from_day and from_day + 30),
  check (kind = 'off' or holiday is null),
  -- No day is set twice.
  exclude using gist (commune_id with =, daterange(from_day, to_day, '[]') with &&)
);
alter table day_off enable row level security;
create policy commune on day_off for select using (commune_id = (select actor_commune()));
create policy staff on day_off using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, delete on day_off to thidua_app;
