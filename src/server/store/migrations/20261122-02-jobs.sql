-- A plan that came as pictures: what was sent, and its pages as they are read.
create table scan (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  received_by uuid references account on delete set null,
  received_at timestamptz not null,
  -- An officer chose to go on without the pages that could not be read.
  incomplete boolean not null default false,
  -- What came of it, once its pages were read.
  plan_id uuid,
  primary key (commune_id, id),
  unique (commune_id, plan_id),
  foreign key (commune_id, plan_id) references plan on delete cascade
);
-- Its files in their order: one PDF, or a photo a page. None is left where the scan proved to be secret.
create table scan_file (
  commune_id uuid not null references commune on delete cascade,
  scan_id uuid not null,
  position int not null check (position > 0),
  file_hash text not null,
  name text not null,
  pages int not null check (pages > 0),
  primary key (commune_id, scan_id, position),
  foreign key (commune_id, scan_id) references scan on delete cascade,
  foreign key (commune_id, file_hash) references file
);
create index on scan_file (commune_id, file_hash);
-- A page that is being read or was: pages are counted through all files, from 1.
create table scan_page (
  commune_id uuid not null references commune on delete cascade,
  scan_id uuid not null,
  page int not null check (page > 0),
  state text not null check (state in ('reading', 'read', 'failed')),
  problem text,
  picture_hash text,
  picture_type text check (picture_type in ('image/png', 'image/jpeg', 'image/webp')),
  width int check (width > 0),
  height int check (height > 0),
  text text,
  -- Each word with its place in the page's text, its box in the picture and how sure the engine was.
  words jsonb,
  -- Where the page stands in the plan's text, and which of its words are doubtful there.
  text_start int check (text_start >= 0),
  text_end int check (text_end >= text_start),
  doubtful jsonb,
  primary key (commune_id, scan_id, page),
  foreign key (commune_id, scan_id) references scan on delete cascade,
  foreign key (commune_id, picture_hash) references file,
  check ((state = 'failed') = (problem is not null)),
  check ((state = 'read') = (text is not null)),
  check ((state = 'read') = (words is not null)),
  check (state <> 'read' or picture_hash is not null),
  check (num_nulls(picture_hash, picture_type, width, height) in (0, 4)),
  check (num_nulls(text_start, text_end, doubtful) in (0, 3))
);
create index on scan_page (commune_id, picture_hash);

-- Work that outlasts a request: done by a process of its own, as the person who asked for it.
create table job (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('read scan')),
  scan_id uuid not null,
  asked_by uuid references account on delete set null,
  asked_as text not null,
  queued_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  -- Turns taken since it last came any further.
  attempts int not null default 0,
  served_at timestamptz,
  -- How far it is, in the pages of its scan.
  done int not null default 0 check (done >= 0),
  total int not null check (total > 0),
  problem text,
  ended_at timestamptz,
  primary key (commune_id, id),
  unique (commune_id, scan_id),
  foreign key (commune_id, scan_id) references scan on delete cascade,
  check (done <= total),
  check ((state = 'failed') = (problem is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);
create index on job (commune_id, served_at);
create index on job (queued_at) where state in ('queued', 'running');

do $$
declare t text;
begin
  foreach t in array array['scan', 'scan_file', 'scan_page'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
end $$;
alter table job enable row level security;
create policy staff on job for select using (commune_id = (select actor_commune()) and (select actor_is_staff()));
-- What has ended stays as it ended, and nothing becomes queued but by queue_job.
create policy under_way on job for update
  using (commune_id = (select actor_commune()) and (select actor_is_staff()) and state in ('queued', 'running'))
  with check (commune_id = (select actor_commune()) and (select actor_is_staff()) and state <> 'queued');

grant select, insert, delete, update (incomplete, plan_id) on scan to thidua_app;
grant select, insert on scan_file to thidua_app;
grant select, insert, update (state, problem, picture_hash, picture_type, width, height, text, words, text_start,
  text_end, doubtful) on scan_page to thidua_app;
grant select, update (state, attempts, done, problem, ended_at) on job to thidua_app;

-- The one way into the queue, for new work and for what had failed or was cancelled: stamped with who acts.
-- Null where the work is under way or done.
create function queue_job(what text, wanted uuid, pages int, at timestamptz) returns uuid
  language plpgsql security definer set search_path = public
  as $$
  declare queued uuid;
  begin
    if actor_commune() is null or actor_account() is null
      or not coalesce(actor_role() in ('administrator', 'officer'), false) then
      raise exception 'a job is queued by an officer, inside as()' using errcode = 'insufficient_privilege';
    end if;
    insert into job (commune_id, kind, scan_id, asked_by, asked_as, queued_at, total)
    values (actor_commune(), what, wanted, actor_account(), actor_role(), at, pages)
    on conflict (commune_id, scan_id) do update
      set state = 'queued', asked_by = excluded.asked_by, asked_as = excluded.asked_as, queued_at = at, attempts = 0,
        problem = null, ended_at = null
      where job.state in ('failed', 'cancelled')
    returning id into queued;
    perform pg_notify('job', '');
    return queued;
  end $$;

-- The next job, with who asked for it if he still may: asked before anyone acts. One session at a time works:
-- whoever claims first keeps the lock until it ends, so that what is found running was left by one that is gone.
-- Communes take turns; within one, first come first served.
create function claim_job(at timestamptz, today date)
  returns table (id text, kind text, scan text, commune text, attempts int, asker jsonb)
  language plpgsql volatile security definer set search_path = public
  as $$
  #variable_conflict use_column
  declare mine job;
  begin
    if actor_role() is not null then
      raise exception 'a job is claimed while nobody acts' using errcode = 'insufficient_privilege';
    end if;
    if not pg_try_advisory_lock(7486453202) then return; end if;
    select * into mine from job where state in ('queued', 'running')
    order by (select max(other.served_at) from job other where other.commune_id = job.commune_id) nulls first,
      queued_at, id
    limit 1 for update skip locked;
    if not found then return; end if;
    update job set state = 'running', attempts = job.attempts + 1, served_at = at
    where job.commune_id = mine.commune_id and job.id = mine.id;
    return query
      select mine.id::text, mine.kind, mine.scan_id::text, mine.commune_id::text, mine.attempts + 1, (
        select jsonb_build_object('account', account.id, 'name', account.name, 'login', account.login,
          'membership', membership.id, 'role', membership.role, 'unit', null,
          'commune', jsonb_build_object('id', commune.id, 'name', commune.name, 'province', commune.province,
            'code', commune.code, 'trial', commune.trial))
        from membership
        join account on account.id = membership.account_id
        join commune on commune.id = membership.commune_id
        where membership.commune_id = mine.commune_id and membership.account_id = mine.asked_by
          and membership.role = mine.asked_as and membership.since <= today
          and (membership.until is null or membership.until > today)
        limit 1);
  end $$;

-- Takes back all that came with a scan of which no plan came, and returns the hashes that no commune holds any more.
create function forget_scan_files(wanted uuid) returns setof text
  language plpgsql security definer set search_path = public
  as $$
  declare held text;
  declare hashes text[];
  begin
    if not coalesce(actor_role() in ('administrator', 'officer'), false)
      or not exists (select from scan where commune_id = actor_commune() and id = wanted and plan_id is null) then return;
    end if;
    with gone as (delete from scan_page where commune_id = actor_commune() and scan_id = wanted returning picture_hash as hash),
      sent as (delete from scan_file where commune_id = actor_commune() and scan_id = wanted returning file_hash as hash)
    select array_agg(distinct hash) from (select hash from gone union all select hash from sent) every
    where hash is not null into hashes;
    foreach held in array coalesce(hashes, '{}') loop
      begin
        delete from file where commune_id = actor_commune() and hash = held;
      exception when foreign_key_violation then null; -- a plan of the commune rests on it
      end;
      if not exists (select from file where hash = held) then return next held; end if;
    end loop;
  end $$;
