-- What a person said of a plan's points to settle: done as suggested, settled otherwise, or asked of the issuer.
create table plan_point (
  commune_id uuid not null,
  plan_id uuid not null,
  point_id text not null,
  standing text not null check (standing in ('accepted', 'settled', 'letter')),
  -- How it was settled, or what the letter asks.
  words text not null check (standing = 'accepted' or words <> ''),
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, plan_id, point_id),
  foreign key (commune_id, plan_id) references plan on delete cascade
);
alter table plan_point enable row level security;
create policy staff on plan_point using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, update, delete on plan_point to thidua_app;
