-- What a person did on a plan under review, one press a step, so that it can be undone.
create table plan_step (
  commune_id uuid not null,
  plan_id uuid not null,
  id bigint generated always as identity,
  verb text not null check (verb in ('accepted', 'corrected', 'dropped', 'items accepted', 'added')),
  made_by uuid not null references account on delete cascade,
  made_at timestamptz not null,
  primary key (commune_id, plan_id, id),
  foreign key (commune_id, plan_id) references plan on delete cascade
);
create index on plan_step (commune_id, plan_id, made_by, id);
-- An item of a step: between which revisions the step stands, and how the item stood before it.
create table plan_step_item (
  commune_id uuid not null,
  plan_id uuid not null,
  step_id bigint not null,
  item_id text not null,
  -- Null where the step added the item.
  revision_before int,
  revision_after int not null,
  decision text check (decision in ('accepted', 'corrected', 'dropped')),
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  kept_from uuid,
  -- Null where the step left it alone.
  content jsonb,
  primary key (commune_id, plan_id, step_id, item_id),
  foreign key (commune_id, plan_id, step_id) references plan_step on delete cascade,
  foreign key (commune_id, plan_id, item_id) references plan_item on delete cascade,
  foreign key (commune_id, kept_from) references plan on delete set null (kept_from),
  check ((decision is null) = (decided_at is null))
);
create index on plan_step_item (commune_id, plan_id, item_id);

alter table plan_step enable row level security;
create policy staff on plan_step using (commune_id = (select actor_commune()) and (select actor_is_staff()));
alter table plan_step_item enable row level security;
create policy staff on plan_step_item using (commune_id = (select actor_commune()) and (select actor_is_staff()));

grant select, insert, delete on plan_step to thidua_app;
grant select, insert, update (revision_after) on plan_step_item to thidua_app;

-- What a person added goes again when he undoes it; what was read from the plan stays.
create policy only_added on plan_item as restrictive for delete using (added);
grant delete on plan_item to thidua_app;
