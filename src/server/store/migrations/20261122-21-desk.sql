-- A unit says once that a movement's plan has come to it. Nothing depends on it: who has not said so still reports.
create table acknowledgement (
  commune_id uuid not null,
  movement_id uuid not null,
  unit_id uuid not null,
  said_by uuid references account on delete set null,
  link_id uuid,
  said_at timestamptz not null,
  primary key (commune_id, movement_id, unit_id),
  foreign key (commune_id, movement_id, unit_id) references participant on delete cascade,
  foreign key (commune_id, link_id) references report_link on delete set null (link_id)
);
alter table acknowledgement enable row level security;
create policy own on acknowledgement using (commune_id = (select actor_commune())
  and ((select actor_is_staff()) or unit_id = (select actor_unit())));
create policy link on acknowledgement using (commune_id = (select actor_commune())
  and (unit_id, movement_id) = ((select actor_link('unit')), (select actor_link('movement'))));
grant select, insert on acknowledgement to thidua_app;

-- The day on which a body of the chain passed the report on. By its words and not its place: a chain is set anew.
create table chain_passed (
  commune_id uuid not null,
  movement_id uuid not null,
  year int not null,
  body text not null,
  to_whom text not null,
  passed_on date not null,
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, movement_id, year, body, to_whom),
  foreign key (commune_id, movement_id) references movement on delete cascade
);
alter table chain_passed enable row level security;
create policy staff on chain_passed using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, delete on chain_passed to thidua_app;

-- How many points a plan leaves to settle, without taking its whole reading off the disk.
alter table plan add points int generated always as (coalesce(jsonb_array_length(reading -> 'unsettled'), 0)) stored;
-- What of a plan's items waits for a person.
create index on plan_item (commune_id, plan_id) where decision is null;
