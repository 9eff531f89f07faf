-- A plan lives: it is read again, issued again, amended; it names other plans, and others name it.

-- Which reader made the reading.
alter table plan add column reader text not null default '';
-- The head of the reading, so that lists and look-ups need not open its whole text.
alter table plan add column document jsonb generated always as (reading -> 'document') stored;

-- A document's number as it is compared: 05/KH-UBND and 5 /kh-ubnd are one.
create function document_key(number text) returns text language sql immutable
  as $$ select regexp_replace(upper(translate(regexp_replace(number, '\s', '', 'g'), '–—', '--') collate public.vietnamese), '^0+(?=\d)', '') $$;
create index on plan (commune_id, document_key(document ->> 'number'));
create index on plan_item (commune_id, document_key(content ->> 'number')) where category = 'legal basis';

-- The plan whose decision an item keeps, until someone decides on it again.
alter table plan_item add column kept_from uuid;
-- Someone decided on it, and the newest reading does not find it any more.
alter table plan_item add column vanished boolean not null default false;
alter table plan_item add foreign key (commune_id, kept_from) references plan on delete set null (kept_from);

-- Which plan follows which, as a person said: a plan follows one, and may be amended by several.
create table plan_succession (
  commune_id uuid not null,
  plan_id uuid not null,
  earlier_id uuid not null check (earlier_id <> plan_id),
  kind text not null check (kind in ('reading', 'version', 'amendment')),
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, plan_id),
  foreign key (commune_id, plan_id) references plan on delete cascade,
  foreign key (commune_id, earlier_id) references plan on delete cascade
);
create index on plan_succession (commune_id, earlier_id);
-- One plan takes the place of another.
create unique index on plan_succession (commune_id, earlier_id) where kind <> 'amendment';

-- Which plan of the commune a legal basis names, where its words leave it open and a person said: null = none of these.
create table plan_naming (
  commune_id uuid not null,
  plan_id uuid not null,
  item_id text not null,
  named_id uuid,
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, plan_id, item_id),
  foreign key (commune_id, plan_id, item_id) references plan_item on delete cascade,
  foreign key (commune_id, named_id) references plan on delete cascade
);
create index on plan_naming (commune_id, named_id);

alter table plan_succession enable row level security;
create policy staff on plan_succession using (commune_id = (select actor_commune()) and (select actor_is_staff()));
alter table plan_naming enable row level security;
create policy staff on plan_naming using (commune_id = (select actor_commune()) and (select actor_is_staff()));

grant select, insert, delete on plan_succession to thidua_app;
grant select, insert, update (named_id, said_by, said_at) on plan_naming to thidua_app;
grant update (reader) on plan to thidua_app;
grant update (kept_from) on plan_item to thidua_app;
