-- Work of any kind: of a scan, or of nothing that is kept elsewhere, with what its kind needs to know. Which kinds there
-- are, and who may ask for them, is said in src/server/jobs.
alter table job
  drop constraint job_kind_check, add check (kind <> ''),
  alter scan_id drop not null,
  drop constraint job_total_check, add check (total >= 0), -- 0: not known yet
  add particulars jsonb not null default '{}',
  -- The file that comes of it: under this name from the beginning, with its bytes at the end and for some days.
  add file_name text check (file_name <> ''),
  add file_hash text,
  add expires_at timestamptz,
  add foreign key (commune_id, file_hash) references file,
  add check (num_nonnulls(scan_id, file_name) <= 1),
  add check ((file_hash is null) = (expires_at is null)),
  add check (file_hash is null or (file_name is not null and state = 'done'));
create index on job (commune_id, file_hash);
create index on job (ended_at) where file_name is not null;

-- A scan is the staff's. A file holds what its asker could see, so it is seen by him, as long as he may still see that.
drop policy staff on job;
drop policy under_way on job;
create function is_actors_job(job) returns boolean language sql stable
  as $$ select $1.file_name is null or actor_role() = 'clock'
    or ($1.asked_by = actor_account() and $1.asked_as = actor_role()) $$;
create policy staff on job for select
  using (commune_id = (select actor_commune()) and (select actor_is_staff()) and is_actors_job(job));
-- What has ended stays as it ended, and nothing becomes queued but by queue_job.
create policy under_way on job for update
  using (commune_id = (select actor_commune()) and (select actor_is_staff()) and is_actors_job(job) and state in ('queued', 'running'))
  with check (commune_id = (select actor_commune()) and (select actor_is_staff()) and is_actors_job(job) and state <> 'queued');
grant update (total, file_hash, expires_at) on job to thidua_app;

-- A file to be made, by whoever of the staff asks for it; the same that is under way already is not asked for twice.
create function queue_export(what text, about jsonb, named text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = public
  as $$
  declare queued uuid;
  begin
    if actor_commune() is null or actor_account() is null
      or not coalesce(actor_role() in ('administrator', 'officer', 'leader'), false) then
      raise exception 'an export is queued by the staff, inside as()' using errcode = 'insufficient_privilege';
    end if;
    select id into queued from job where commune_id = actor_commune() and asked_by = actor_account()
      and asked_as = actor_role() and kind = what and particulars = about and state in ('queued', 'running') limit 1;
    if queued is null then
      insert into job (commune_id, kind, particulars, file_name, asked_by, asked_as, queued_at, total)
      values (actor_commune(), what, about, named, actor_account(), actor_role(), at, 0) returning id into queued;
    end if;
    perform pg_notify('job', '');
    return queued;
  end $$;

-- Queues anew what the actor had asked for himself and what failed or was cancelled; null where there is none such.
create function requeue_export(wanted uuid, at timestamptz) returns uuid
  language plpgsql security definer set search_path = public
  as $$
  declare queued uuid;
  begin
    update job set state = 'queued', queued_at = at, attempts = 0, done = 0, total = 0, problem = null, ended_at = null
    where commune_id = actor_commune() and id = wanted and file_name is not null and asked_by = actor_account()
      and asked_as = actor_role() and state in ('failed', 'cancelled')
    returning id into queued;
    perform pg_notify('job', '');
    return queued;
  end $$;

-- The next job, with who asked for it if he still may: asked before anyone acts. One session at a time works:
-- whoever claims first keeps the lock until it ends, so that what is found running was left by one that is gone.
-- Communes take turns, and within one the kinds of work; of one kind first come first served.
drop function claim_job(timestamptz, date);
create function claim_job(at timestamptz, today date)
  returns table (id text, kind text, scan text, particulars jsonb, commune text, attempts int, asker jsonb)
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
      (select max(other.served_at) from job other where other.commune_id = job.commune_id and other.kind = job.kind) nulls first,
      queued_at, id
    limit 1 for update skip locked;
    if not found then return; end if;
    update job set state = 'running', attempts = job.attempts + 1, served_at = at
    where job.commune_id = mine.commune_id and job.id = mine.id;
    return query
      select mine.id::text, mine.kind, mine.scan_id::text, mine.particulars, mine.commune_id::text, mine.attempts + 1, (
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

-- The communes that keep a made file longer than they should: asked before anyone acts.
create function communes_with_exports_over(ended_before timestamptz) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select distinct commune_id from job
    where actor_role() is null and file_name is not null and ended_at < ended_before
  $$;

-- Forgets them, as the clock, and returns the hashes that no commune holds any more.
create function forget_exports(ended_before timestamptz) returns setof text
  language plpgsql security definer set search_path = public
  as $$
  declare held text;
  declare hashes text[];
  begin
    if actor_role() is distinct from 'clock' then return; end if;
    with gone as (delete from job where commune_id = actor_commune() and file_name is not null and ended_at < ended_before
      returning file_hash)
    select array_agg(distinct file_hash) from gone where file_hash is not null into hashes;
    foreach held in array coalesce(hashes, '{}') loop
      begin
        delete from file where commune_id = actor_commune() and hash = held;
      exception when foreign_key_violation then null; -- something else of the commune rests on it
      end;
      if not exists (select from file where hash = held) then return next held; end if;
    end loop;
  end $$;
