-- Who asks, as set by as(actor, work) for one transaction. Unset or '' reads as null.
create function actor_commune() returns uuid language sql stable
  as $$ select nullif(current_setting('thidua.commune', true), '')::uuid $$;
create function actor_account() returns uuid language sql stable
  as $$ select nullif(current_setting('thidua.account', true), '')::uuid $$;
create function actor_role() returns text language sql stable
  as $$ select nullif(current_setting('thidua.role', true), '') $$;
create function actor_unit() returns uuid language sql stable
  as $$ select nullif(current_setting('thidua.unit', true), '')::uuid $$;
create function actor_is_staff() returns boolean language sql stable
  as $$ select coalesce(actor_role() in ('administrator', 'officer', 'leader', 'setup', 'clock', 'command line'), false) $$;

-- As a Vietnamese reader sorts, and numbers in names by their value: Tổ dân phố 2 before 10.
create collation vietnamese (provider = icu, locale = 'vi-VN-u-kn-true');

-- Global tables: global-tables.ts gives the reason for each.
create table commune (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code <> ''),
  name text not null check (name <> ''),
  province text not null check (province <> ''),
  trial boolean not null default false,
  created_at timestamptz not null
);
create table account (
  id uuid primary key default gen_random_uuid(),
  login text not null unique check (login <> ''),
  name text not null check (name <> ''),
  password_hash text,
  trial_commune_id uuid references commune on delete cascade,
  created_at timestamptz not null,
  -- Without a password only a trial account exists: it is entered from inside its own trial.
  check (password_hash is not null or trial_commune_id is not null)
);
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  commune_id uuid not null references commune on delete cascade,
  membership_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index on session (account_id);
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  login text not null,
  address text not null,
  at timestamptz not null
);
create index on sign_in_attempt (login, at);
create index on sign_in_attempt (address, at);

-- A commune's own tables: every key leads with commune_id.
create table issuer (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('committee', 'police', 'culture', 'front')),
  name text not null,
  parent_name text,
  symbol text not null,
  place text not null,
  on_behalf_of text,
  signer_position text not null,
  signer_name text,
  primary key (commune_id, id),
  unique (commune_id, kind)
);
create table unit (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('area', 'agency', 'organisation', 'school', 'enterprise', 'team')),
  code text not null check (code <> ''),
  name text collate vietnamese not null check (name <> ''),
  parent_id uuid,
  created_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, parent_id) references unit
);
create unique index on unit (commune_id, lower(code));
create index on unit (commune_id, parent_id);
create table membership (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('administrator', 'officer', 'leader', 'unit')),
  unit_id uuid,
  since date not null,
  until date check (until >= since),
  primary key (commune_id, id),
  unique nulls not distinct (commune_id, account_id, role, unit_id, since),
  foreign key (commune_id, unit_id) references unit on delete cascade,
  check ((role = 'unit') = (unit_id is not null))
);
create index on membership (account_id);
create index on membership (commune_id, unit_id);
alter table session add foreign key (commune_id, membership_id) references membership on delete cascade;

create table file (
  commune_id uuid not null references commune on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  size bigint not null check (size > 0),
  received_at timestamptz not null,
  primary key (commune_id, hash)
);
create table plan (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  file_hash text not null,
  file_name text not null,
  reading jsonb not null,
  received_by uuid references account on delete set null,
  received_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, file_hash) references file
);
create table plan_item (
  commune_id uuid not null,
  plan_id uuid not null,
  id text not null,
  category text not null check (category in ('target', 'criterion', 'task', 'deadline', 'phase', 'participant',
    'reporting', 'award', 'funding', 'recipient', 'legal basis')),
  position int not null,
  quote text not null,
  span_start int not null check (span_start >= 0),
  span_end int not null check (span_end >= span_start),
  clause text not null,
  content jsonb not null,
  bounds text not null check (bounds in ('in', 'count', 'out')),
  bounds_reason text,
  added boolean not null default false,
  revision int not null default 0,
  decision text check (decision in ('accepted', 'corrected', 'dropped')),
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  primary key (commune_id, plan_id, id),
  unique (commune_id, plan_id, id, bounds),
  foreign key (commune_id, plan_id) references plan on delete cascade,
  check ((decision is null) = (decided_at is null)),
  check ((bounds = 'out') <= (bounds_reason is not null)),
  -- BOUNDARY: what is out of bounds is never put in force.
  check (bounds <> 'out' or decision is null or decision = 'dropped')
);
-- BOUNDARY: a correction may tighten what is kept of a clause, never loosen it.
create function bounds_only_tighten() returns trigger language plpgsql as $$
begin
  if array_position(array['in', 'count', 'out'], new.bounds) < array_position(array['in', 'count', 'out'], old.bounds) then
    raise exception 'the bounds of a clause are never loosened' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bounds_only_tighten before update of bounds on plan_item
  for each row execute function bounds_only_tighten();
create table plan_viewer (
  commune_id uuid not null,
  plan_id uuid not null,
  account_id uuid not null references account on delete cascade,
  seen_at timestamptz not null,
  primary key (commune_id, plan_id, account_id),
  foreign key (commune_id, plan_id) references plan on delete cascade
);

create table movement (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  issuer_id uuid not null,
  name text not null check (name <> ''),
  opened_by uuid references account on delete set null,
  opened_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, plan_id),
  unique (commune_id, id, plan_id),
  foreign key (commune_id, plan_id) references plan,
  foreign key (commune_id, issuer_id) references issuer
);
create table participant (
  commune_id uuid not null,
  movement_id uuid not null,
  unit_id uuid not null,
  primary key (commune_id, movement_id, unit_id),
  foreign key (commune_id, movement_id) references movement on delete cascade,
  foreign key (commune_id, unit_id) references unit
);
create table indicator (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  plan_id uuid not null,
  plan_item_id text not null,
  -- BOUNDARY: with the key below, no indicator can rest on a clause out of bounds.
  bounds text not null check (bounds <> 'out'),
  position int not null,
  kind text not null check (kind in ('count', 'ratio', 'attestation', 'no-incident', 'prose')),
  clause text not null,
  question text not null check (question <> ''),
  measure text,
  comparator text check (comparator in ('=', '>=', '>', '<=', '<', 'range')),
  target numeric,
  target_high numeric,
  -- The target holds for each unit by itself, not for the sum.
  each_unit boolean not null default false,
  per text,
  decimals int not null default 0 check (decimals between 0 and 6),
  maximum numeric,
  part_may_exceed_whole boolean not null default false,
  primary key (commune_id, id),
  unique (commune_id, movement_id, position),
  -- BOUNDARY: where only counts are kept, no free text is asked.
  check (bounds <> 'count' or kind <> 'prose'),
  foreign key (commune_id, movement_id, plan_id) references movement (commune_id, id, plan_id) on delete cascade,
  foreign key (commune_id, plan_id, plan_item_id, bounds) references plan_item (commune_id, plan_id, id, bounds)
);
create table indicator_unit_kind (
  commune_id uuid not null,
  indicator_id uuid not null,
  unit_kind text not null check (unit_kind in ('area', 'agency', 'organisation', 'school', 'enterprise', 'team')),
  primary key (commune_id, indicator_id, unit_kind),
  foreign key (commune_id, indicator_id) references indicator on delete cascade
);
create table period (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  name text not null check (name <> ''),
  position int not null,
  covers_from date not null,
  covers_to date not null check (covers_to >= covers_from),
  on_time_until date not null,
  accepted_until date check (accepted_until >= on_time_until),
  plan_id uuid not null,
  plan_item_id text,
  reason text not null,
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, movement_id, position),
  foreign key (commune_id, movement_id, plan_id) references movement (commune_id, id, plan_id) on delete cascade,
  foreign key (commune_id, plan_id, plan_item_id) references plan_item
);
-- Who owes which report: frozen when the movement opens.
create table duty (
  commune_id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  primary key (commune_id, period_id, unit_id),
  foreign key (commune_id, period_id) references period on delete cascade,
  foreign key (commune_id, unit_id) references unit
);
create index on duty (commune_id, unit_id);
create table draft (
  commune_id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  answers jsonb not null,
  revision int not null default 1,
  saved_by uuid references account on delete set null,
  saved_at timestamptz not null,
  primary key (commune_id, period_id, unit_id),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade
);
create table report (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  version int not null default 1,
  key text not null,
  form jsonb not null,
  sent_by uuid references account on delete set null,
  sent_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, key),
  unique (commune_id, period_id, unit_id, version),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade
);
-- Absent is a row that is not there, never 0.
create table figure (
  commune_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  value numeric,
  denominator numeric check (denominator >= 0),
  prose text,
  explanation text,
  primary key (commune_id, report_id, indicator_id),
  foreign key (commune_id, report_id) references report on delete cascade,
  foreign key (commune_id, indicator_id) references indicator,
  check (num_nonnulls(value, prose, explanation) >= 1)
);
create index on figure (commune_id, indicator_id);

create table event (
  commune_id uuid not null references commune on delete cascade,
  id bigint generated always as identity,
  at timestamptz not null,
  actor text not null,
  account_id uuid,
  on_behalf_of text,
  source text not null check (source in ('page', 'excel', 'cli', 'job')),
  noun text not null,
  noun_id text not null,
  verb text not null,
  before jsonb,
  after jsonb,
  reason text,
  primary key (commune_id, id)
);
create index on event (commune_id, noun, noun_id);

-- Row-level security. The owner is exempt (backup, restore); the pool's login never is.
-- `(select …)` asks who acts once for a statement; without it, once for every row.
alter table commune enable row level security;
create policy seen on commune for select using (true);
create policy founded on commune for insert with check ((select actor_role()) = 'setup');

alter table membership enable row level security;
create policy own on membership for select using (account_id = (select actor_account()));
create policy commune on membership
  using (commune_id = (select actor_commune()) and (select actor_is_staff())) with check (commune_id = (select actor_commune()) and (select actor_is_staff()));

-- One's own account and those of the commune's members: membership's own policies decide whose these are.
alter table account enable row level security;
create policy known on account for select using (id = (select actor_account()) or exists (
  select from membership where membership.account_id = account.id and membership.commune_id = (select actor_commune())));
create policy made on account for insert
  with check ((select actor_is_staff()) and (trial_commune_id is null or trial_commune_id = (select actor_commune())));
create policy kept on account for update using (id = (select actor_account()) or ((select actor_is_staff()) and exists (
  select from membership where membership.account_id = account.id and membership.commune_id = (select actor_commune()))));

-- Sessions are looked up by their token only inside the functions below.
alter table session enable row level security;
create policy own on session using (account_id = (select actor_account()) or (commune_id = (select actor_commune()) and (select actor_is_staff())));
alter table sign_in_attempt enable row level security;
create policy at_the_door on sign_in_attempt using ((select actor_role()) = 'visitor');

do $$
declare t text;
begin
  -- staff only
  foreach t in array array['file', 'plan', 'plan_item', 'plan_viewer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- read by everyone of the commune, written by staff
  foreach t in array array['issuer', 'movement', 'indicator', 'indicator_unit_kind', 'period'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy commune on %I for select using (commune_id = (select actor_commune()))', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- a unit's own
  foreach t in array array['participant', 'duty', 'draft', 'report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or unit_id = (select actor_unit())))', t);
  end loop;
end $$;
alter table unit enable row level security;
create policy own on unit using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or id = (select actor_unit())));
alter table figure enable row level security;
create policy own on figure using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or exists (
  select from report where report.commune_id = figure.commune_id and report.id = figure.report_id)));
alter table event enable row level security;
create policy read on event for select using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy written on event for insert with check (commune_id = (select actor_commune()));

-- The pool's login: what is not granted here it cannot do. Duties, reports, figures and events only grow.
grant select, insert, delete on session to thidua_app;
grant select, insert, update, delete on plan_viewer, draft to thidua_app;
grant select, insert, update on unit, issuer to thidua_app;
grant select, insert, update (until) on membership to thidua_app;
grant select, insert, update (accepted_until) on period to thidua_app;
grant select, insert, update (decision, decided_by, decided_at, revision, content, bounds) on plan_item to thidua_app;
grant select, insert, update (name, password_hash) on account to thidua_app;
grant select, insert, delete on sign_in_attempt to thidua_app;
grant select, insert on commune to thidua_app;
grant select, insert on file, plan, movement, participant, indicator, indicator_unit_kind, duty, report, figure, event
  to thidua_app;

-- Whether any commune still holds a file's bytes: the pool's login sees only its own rows.
create function file_is_held(wanted text) returns boolean language sql stable security definer
  set search_path = public
  as $$ select exists (select from file where hash = wanted) $$;

-- Wipes the actor's commune and all it holds, if it is a trial: the pool's login can delete no commune.
create function wipe_trial() returns boolean language plpgsql security definer set search_path = public
  as $$
  declare wiped uuid := (select id from commune where id = actor_commune() and trial);
  begin
    delete from report where commune_id = wiped;
    delete from movement where commune_id = wiped;
    delete from plan where commune_id = wiped;
    delete from commune where id = wiped;
    return wiped is not null;
  end $$;

-- What sign-in compares a password with, asked before anyone is known.
create function credentials_of(wanted text) returns table (id uuid, password_hash text)
  language sql stable security definer set search_path = public
  as $$ select id, password_hash from account where login = wanted $$;

-- Where the actor's account works, across communes and units.
create function own_places(today date)
  returns table (account text, membership text, commune text, commune_name text, role text, unit_name text)
  language sql stable security definer set search_path = public
  as $$
    select membership.account_id::text, membership.id::text, commune.id::text, commune.name, membership.role, unit.name
    from membership
    join commune on commune.id = membership.commune_id
    left join unit on unit.commune_id = membership.commune_id and unit.id = membership.unit_id
    where membership.account_id = actor_account() and membership.since <= today
      and (membership.until is null or membership.until > today)
    order by commune.created_at, membership.role, unit.name
  $$;

-- Who holds this session, and that he was seen: asked before any commune is known, so past row-level security.
-- Twelve hours without a request end a session.
create function person_of(token bytea, at timestamptz, today date)
  returns table (account text, name text, login text, membership text, role text, commune jsonb, unit jsonb)
  language sql volatile security definer set search_path = public
  as $$
    update session set last_seen_at = at
    where token_hash = token and last_seen_at between at - interval '12 hours' and at - interval '5 minutes';
    select account.id::text, account.name, account.login, membership.id::text, membership.role,
      jsonb_build_object('id', commune.id, 'name', commune.name, 'province', commune.province, 'code', commune.code,
        'trial', commune.trial),
      case when unit.id is not null then jsonb_build_object('id', unit.id, 'name', unit.name) end
    from session
    join account on account.id = session.account_id
    join commune on commune.id = session.commune_id
    join membership on membership.commune_id = session.commune_id and membership.id = session.membership_id
      and membership.account_id = session.account_id
    left join unit on unit.commune_id = membership.commune_id and unit.id = membership.unit_id
    where session.token_hash = token and session.last_seen_at > at - interval '12 hours'
      and membership.since <= today and (membership.until is null or membership.until > today)
  $$;

-- Nobody comes back to a session that was idle for twelve hours.
create function drop_idle_sessions(at timestamptz) returns void
  language sql security definer set search_path = public
  as $$ delete from session where last_seen_at <= at - interval '12 hours' $$;
