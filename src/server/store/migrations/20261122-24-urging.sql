-- Urging units that have not sent: whom to reach, what was said to whom, the ladder of reminders, mail that leaves, and
-- each person's calendar feed.

-- Whom to reach at a unit, or at a body of the commune, in the matter of its post. Nothing more is kept about a person.
create table contact (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  unit_id uuid,
  issuer_id uuid,
  name text not null check (name <> '' and length(name) <= 100),
  post text not null check (length(post) <= 100),
  phone text not null check (phone ~ '^\+?[0-9 .]{0,20}$'),
  email text not null check (email = '' or (email ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[A-Za-z0-9.-]+$' and length(email) <= 254)),
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, unit_id) references unit on delete cascade,
  foreign key (commune_id, issuer_id) references issuer on delete cascade,
  check (num_nonnulls(unit_id, issuer_id) = 1)
);
create unique index on contact (commune_id, unit_id) where unit_id is not null;
create unique index on contact (commune_id, issuer_id) where issuer_id is not null;

-- The reminders of a movement that leave by themselves.
create table reminder_ladder (
  commune_id uuid not null,
  movement_id uuid not null,
  -- The first day from which they leave; null while it is off. What lies before that day is not made up for.
  since date,
  -- The hour of Việt Nam.
  hour int not null check (hour between 0 and 23),
  -- Where the officer himself is reminded.
  officer_email text not null default ''
    check (officer_email = '' or (officer_email ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[A-Za-z0-9.-]+$' and length(officer_email) <= 254)),
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  primary key (commune_id, movement_id),
  foreign key (commune_id, movement_id) references movement on delete cascade
);
create table reminder_rung (
  commune_id uuid not null,
  movement_id uuid not null,
  -- After the last day on time; before it where negative.
  days int not null check (days between -60 and 60 and days <> 0),
  level text not null check (level in ('unit', 'superior', 'officer')),
  primary key (commune_id, movement_id, days, level),
  foreign key (commune_id, movement_id) references reminder_ladder on delete cascade
);

-- Mail that leaves by the jobs process. The Message-ID is given when it is queued: tried again, it is the same mail.
create table mail (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  recipient text not null check (recipient ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[A-Za-z0-9.-]+$'),
  subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
  text text not null check (text <> ''),
  message_id text not null check (message_id ~ '^<[A-Za-z0-9.@-]+>$'),
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  -- When it is tried; of one that is being sent: when it is taken for broken off.
  next_at timestamptz not null,
  give_up_at timestamptz not null,
  problem text,
  queued_by uuid references account on delete set null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  primary key (commune_id, id),
  check ((state = 'sent') = (sent_at is not null))
);
create index on mail (next_at) where state in ('queued', 'sending');
create unique index on mail (commune_id, message_id);

-- What was said, each text once; never the address of a personal link.
create table reminder_text (
  commune_id uuid not null references commune on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  words text not null check (words <> ''),
  primary key (commune_id, hash)
);
create table reminder (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  level text not null check (level in ('unit', 'superior', 'officer')),
  way text not null check (way in ('message', 'group', 'mail', 'letter')),
  -- Of the ladder; null where an officer reminded by hand.
  rung int,
  text_hash text not null,
  mail_id uuid,
  reminded_by uuid references account on delete set null,
  reminded_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade,
  foreign key (commune_id, text_hash) references reminder_text,
  foreign key (commune_id, mail_id) references mail on delete set null (mail_id)
);
-- A rung reminds once, ever.
create unique index reminder_once on reminder (commune_id, period_id, unit_id, rung, level) where rung is not null;
create index on reminder (commune_id, period_id, unit_id, reminded_at desc);

-- The calendar that a person subscribes to. The token is shown once; only its hash is kept.
create table calendar_feed (
  commune_id uuid not null,
  membership_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null,
  last_used_at timestamptz,
  primary key (commune_id, membership_id),
  foreign key (commune_id, membership_id) references membership on delete cascade
);
create unique index on calendar_feed (token_hash);

do $$
declare t text;
begin
  foreach t in array array['contact', 'reminder_ladder', 'reminder_rung', 'mail', 'reminder_text', 'reminder'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
end $$;
alter table calendar_feed enable row level security;
create policy own on calendar_feed using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or exists (
  select from membership where (membership.commune_id, membership.id) = (calendar_feed.commune_id, membership_id)
    and membership.account_id = (select actor_account()))));

grant select, insert, update, delete on contact, reminder_ladder, calendar_feed to thidua_app;
grant select, insert, delete on reminder_rung to thidua_app;
grant select, insert on reminder_text, reminder to thidua_app;
grant select, insert, update (state, attempts, next_at, give_up_at, problem, sent_at) on mail to thidua_app;

-- The communes in which mail waits, and those in which reminders leave by themselves: asked by the jobs process alone.
create function communes_with_mail_due(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select distinct commune_id from mail where actor_role() is null and state in ('queued', 'sending') and next_at <= at $$;
create function communes_that_remind(today date) returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select distinct commune_id from reminder_ladder where actor_role() is null and since <= today $$;

-- Whose calendar a token opens, as that person stands today: asked before anybody is known.
create function feed_of(token bytea, at timestamptz, today date)
  returns table (account text, name text, login text, membership text, role text, commune jsonb, unit jsonb)
  language sql volatile security definer set search_path = public
  as $$
    update calendar_feed set last_used_at = at
    where token_hash = token and (last_used_at is null or last_used_at < at - interval '5 minutes');
    select account.id::text, account.name, account.login, membership.id::text, membership.role,
      jsonb_build_object('id', commune.id, 'name', commune.name, 'province', commune.province, 'code', commune.code,
        'trial', commune.trial),
      case when unit.id is not null then jsonb_build_object('id', unit.id, 'name', unit.name) end
    from calendar_feed
    join membership on (membership.commune_id, membership.id) = (calendar_feed.commune_id, calendar_feed.membership_id)
    join account on account.id = membership.account_id
    join commune on commune.id = membership.commune_id
    left join unit on unit.commune_id = membership.commune_id and unit.id = membership.unit_id
    where calendar_feed.token_hash = token
      and membership.since <= today and (membership.until is null or membership.until > today)
  $$;
