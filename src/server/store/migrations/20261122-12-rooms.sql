-- Posts and who signs. What an issuer said of its signer becomes the first post at it.
create table post (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  -- At an issuer of the commune, or at a unit.
  issuer_id uuid,
  unit_id uuid,
  title text not null check (title <> ''),
  rank text not null check (rank in ('head', 'deputy', 'other')),
  holder text check (holder <> ''),
  -- Null: from before anything was written down.
  since date,
  -- The last day.
  until date check (until >= since),
  document text check (document <> ''),
  primary key (commune_id, id),
  foreign key (commune_id, issuer_id) references issuer on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade,
  check (num_nonnulls(issuer_id, unit_id) = 1),
  -- Never two heads of one body at once.
  exclude using gist (commune_id with =, issuer_id with =, daterange(since, until, '[]') with &&)
    where (rank = 'head' and issuer_id is not null),
  exclude using gist (commune_id with =, unit_id with =, daterange(since, until, '[]') with &&)
    where (rank = 'head' and unit_id is not null)
);
create index on post (commune_id, unit_id);

insert into post (commune_id, issuer_id, title, rank, holder)
  select commune_id, id, signer_position, 'head', nullif(btrim(signer_name), '') from issuer;
alter table issuer drop column signer_position, drop column signer_name;

create table delegation (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  issuer_id uuid not null,
  kind text not null check (kind in ('KT', 'TL', 'TUQ', 'Q')),
  -- The post of who gives it; null where the body above does.
  giver_id uuid,
  receiver_id uuid not null check (receiver_id <> giver_id),
  since date not null,
  until date check (until >= since),
  document text check (document <> ''),
  matters text check (matters <> ''),
  primary key (commune_id, id),
  foreign key (commune_id, issuer_id) references issuer on delete cascade,
  foreign key (commune_id, giver_id) references post on delete cascade,
  foreign key (commune_id, receiver_id) references post on delete cascade,
  -- NĐ 30/2020/NĐ-CP, Đ13.3: in writing, for a time, for named matters.
  check (kind <> 'TUQ' or num_nonnulls(giver_id, until, document, matters) = 4),
  -- One at a time beside the head, and one acting head.
  exclude using gist (commune_id with =, issuer_id with =, daterange(since, until, '[]') with &&) where (kind <> 'Q'),
  exclude using gist (commune_id with =, issuer_id with =, daterange(since, until, '[]') with &&) where (kind = 'Q')
);

-- The first registration of the year: who is asked, what for, and what became of it.
create table registration (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  plan_id uuid not null,
  plan_item_id text not null,
  -- BOUNDARY: no registration rests on a clause out of bounds.
  bounds text not null check (bounds <> 'out'),
  clause text not null,
  year int not null check (year between 2000 and 2100),
  title text not null check (title <> ''),
  -- The standard that it rests on, where one says whom it leaves out.
  standard text check (standard in ('safety')),
  pledge text check (pledge <> ''),
  counts_households boolean not null,
  due date not null,
  -- Registered after this day: not considered this year. Null: no such rule is set.
  considered_until date,
  opened_by uuid references account on delete set null,
  opened_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, id, bounds),
  foreign key (commune_id, movement_id, plan_id) references movement (commune_id, id, plan_id) on delete cascade,
  foreign key (commune_id, plan_id, plan_item_id, bounds) references plan_item (commune_id, plan_id, id, bounds)
);
create index on registration (commune_id, movement_id);
create table registration_kind (
  commune_id uuid not null,
  registration_id uuid not null,
  unit_kind text not null,
  primary key (commune_id, registration_id, unit_kind),
  foreign key (commune_id, registration_id) references registration on delete cascade,
  foreign key (commune_id, unit_kind) references unit_kind
);
create table registration_answer (
  commune_id uuid not null,
  registration_id uuid not null,
  unit_id uuid not null,
  bounds text not null,
  outcome text not null check (outcome in ('registered', 'declined', 'not eligible')),
  -- The day of the registration itself; the server's where the unit registered by itself.
  day date not null,
  households_registered int check (households_registered >= 0),
  households_whole int check (households_whole >= households_registered),
  households_on date,
  -- Whom the standard leaves out, by its key; else the reason in words.
  exclusion text,
  reason text check (reason <> ''),
  received_way text check (received_way in ('phone', 'paper', 'message')),
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, registration_id, unit_id),
  foreign key (commune_id, registration_id, bounds) references registration (commune_id, id, bounds) on delete cascade,
  foreign key (commune_id, unit_id) references unit,
  check (num_nonnulls(households_registered, households_whole, households_on) in (0, 3)),
  -- BOUNDARY: where only counts are kept, no free text stands beside them.
  check (bounds <> 'count' or reason is null),
  check (outcome <> 'registered' or num_nonnulls(exclusion, reason) = 0)
);
create index on registration_answer (commune_id, unit_id);
create table registration_closing (
  commune_id uuid not null,
  registration_id uuid not null,
  closed_by uuid references account on delete set null,
  closed_at timestamptz not null,
  primary key (commune_id, registration_id),
  foreign key (commune_id, registration_id) references registration on delete cascade
);
-- The list of a closed one as it stood, with the names of that day.
create table registration_list (
  commune_id uuid not null,
  registration_id uuid not null,
  lines jsonb not null,
  primary key (commune_id, registration_id),
  foreign key (commune_id, registration_id) references registration_closing on delete cascade
);

-- Each unit's own plan of a year: asked for, handed in, returned.
create table own_plan_call (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  plan_id uuid not null,
  plan_item_id text not null,
  bounds text not null check (bounds <> 'out'),
  clause text not null,
  year int not null check (year between 2000 and 2100),
  due date not null,
  opened_by uuid references account on delete set null,
  opened_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, movement_id, year),
  foreign key (commune_id, movement_id, plan_id) references movement (commune_id, id, plan_id) on delete cascade,
  foreign key (commune_id, plan_id, plan_item_id, bounds) references plan_item (commune_id, plan_id, id, bounds)
);
create table own_plan_call_kind (
  commune_id uuid not null,
  call_id uuid not null,
  unit_kind text not null,
  primary key (commune_id, call_id, unit_kind),
  foreign key (commune_id, call_id) references own_plan_call on delete cascade,
  foreign key (commune_id, unit_kind) references unit_kind
);
create table own_plan (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  call_id uuid not null,
  unit_id uuid not null,
  version int not null,
  file_hash text not null,
  file_name text not null,
  number text check (number <> ''),
  signed_on date not null,
  signer_post text not null check (signer_post <> ''),
  handed_in_by uuid references account on delete set null,
  handed_in_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, call_id, unit_id, version),
  foreign key (commune_id, call_id) references own_plan_call on delete cascade,
  foreign key (commune_id, unit_id) references unit,
  foreign key (commune_id, file_hash) references file
);
create index on own_plan (commune_id, unit_id);
create table own_plan_target (
  commune_id uuid not null,
  own_plan_id uuid not null,
  position int not null,
  words text not null check (words <> ''),
  value numeric,
  measure text check (measure <> ''),
  primary key (commune_id, own_plan_id, position),
  foreign key (commune_id, own_plan_id) references own_plan on delete cascade
);
create table own_plan_return (
  commune_id uuid not null,
  own_plan_id uuid not null,
  reason text not null check (reason <> ''),
  returned_by uuid references account on delete set null,
  returned_at timestamptz not null,
  primary key (commune_id, own_plan_id),
  foreign key (commune_id, own_plan_id) references own_plan on delete cascade
);

-- A difficulty that a unit raises, what is answered, and what all who take part are shown of it.
create table difficulty (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  unit_id uuid not null,
  indicator_id uuid,
  words text not null check (words <> ''),
  -- Who answers next.
  issuer_id uuid not null,
  waits_since date not null,
  key uuid not null,
  raised_by uuid references account on delete set null,
  raised_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, key),
  foreign key (commune_id, movement_id) references movement on delete cascade,
  foreign key (commune_id, unit_id) references unit,
  foreign key (commune_id, indicator_id) references indicator,
  foreign key (commune_id, issuer_id) references issuer
);
create index on difficulty (commune_id, unit_id);
create index on difficulty (commune_id, movement_id);
create table difficulty_answer (
  commune_id uuid not null,
  difficulty_id uuid not null,
  issuer_id uuid not null,
  words text not null check (words <> ''),
  answered_on date not null,
  -- The later plan that settles it, and its name as units read it.
  plan_id uuid,
  plan_name text,
  answered_by uuid references account on delete set null,
  answered_at timestamptz not null,
  primary key (commune_id, difficulty_id),
  foreign key (commune_id, difficulty_id) references difficulty on delete cascade,
  foreign key (commune_id, issuer_id) references issuer,
  foreign key (commune_id, plan_id) references plan,
  check ((plan_id is null) = (plan_name is null))
);
-- Words of their own: an officer takes names out before others read them. No column says whose it was but `unit_name`.
create table difficulty_publication (
  commune_id uuid not null,
  difficulty_id uuid not null,
  movement_id uuid not null,
  clause text,
  question text not null check (question <> ''),
  answer text not null check (answer <> ''),
  answered_by_body text not null,
  answered_on date not null,
  plan_name text,
  unit_name text,
  published_by uuid references account on delete set null,
  published_at timestamptz not null,
  primary key (commune_id, difficulty_id),
  foreign key (commune_id, difficulty_id) references difficulty_answer on delete cascade,
  foreign key (commune_id, movement_id) references movement on delete cascade
);

do $$
declare t text;
begin
  -- staff only
  foreach t in array array['delegation', 'registration_list'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- read by everyone of the commune, written by staff
  foreach t in array array['registration', 'registration_kind', 'registration_closing', 'own_plan_call', 'own_plan_call_kind'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy commune on %I for select using (commune_id = (select actor_commune()))', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- a unit's own
  foreach t in array array['registration_answer', 'own_plan', 'difficulty'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or unit_id = (select actor_unit())))', t);
  end loop;
end $$;
alter table post enable row level security;
create policy staff on post using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy own on post for select using (commune_id = (select actor_commune()) and unit_id = (select actor_unit()));
-- Who is left out is said by the commune, never by a unit of itself.
create policy left_out_by_staff on registration_answer as restrictive for insert
  with check (outcome <> 'not eligible' or (select actor_is_staff()));
create policy still_left_out_by_staff on registration_answer as restrictive for update
  using (outcome <> 'not eligible' or (select actor_is_staff()))
  with check (outcome <> 'not eligible' or (select actor_is_staff()));
-- What belongs to a plan or a difficulty of one's own: their policies decide whose these are.
alter table own_plan_target enable row level security;
create policy own on own_plan_target using (commune_id = (select actor_commune()) and exists (
  select from own_plan where own_plan.commune_id = own_plan_target.commune_id and own_plan.id = own_plan_id));
alter table own_plan_return enable row level security;
create policy own on own_plan_return for select using (commune_id = (select actor_commune()) and exists (
  select from own_plan where own_plan.commune_id = own_plan_return.commune_id and own_plan.id = own_plan_id));
create policy staff on own_plan_return using (commune_id = (select actor_commune()) and (select actor_is_staff()));
alter table difficulty_answer enable row level security;
create policy own on difficulty_answer for select using (commune_id = (select actor_commune()) and exists (
  select from difficulty where difficulty.commune_id = difficulty_answer.commune_id and difficulty.id = difficulty_id));
create policy staff on difficulty_answer using (commune_id = (select actor_commune()) and (select actor_is_staff()));
-- Published: for all who take part; a unit sees of `participant` only its own rows.
alter table difficulty_publication enable row level security;
create policy taking_part on difficulty_publication for select using (commune_id = (select actor_commune()) and exists (
  select from participant where participant.commune_id = difficulty_publication.commune_id
    and participant.movement_id = difficulty_publication.movement_id));
create policy staff on difficulty_publication using (commune_id = (select actor_commune()) and (select actor_is_staff()));
-- A unit hands in a file; which one it was, its own plan says.
create policy handed_in on file for insert with check (commune_id = (select actor_commune()));

grant select, insert, update (holder, until) on post to thidua_app;
grant select, insert, update (until) on delegation to thidua_app;
grant select, insert on registration, registration_kind, registration_closing, registration_list, own_plan_call, own_plan_call_kind,
  own_plan, own_plan_target, own_plan_return, difficulty, difficulty_answer to thidua_app;
grant select, insert, update on registration_answer to thidua_app;
grant select, insert, delete on difficulty_publication to thidua_app;
