-- Evidence of a figure: a photo, a PDF or Word minutes, kept by hash. What a sent version showed is frozen with it.
create table evidence (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  indicator_id uuid not null,
  -- Of the sender: the same again is the same file.
  key uuid not null,
  -- Null once it was removed and nothing sent shows it.
  file_hash text,
  -- The picture for lists, of a photo.
  small_hash text,
  name text not null check (name <> '' and length(name) <= 200),
  kind text not null check (kind in ('photo', 'pdf', 'word')),
  format text not null check (format in ('jpeg', 'png', 'webp', 'pdf', 'docx')),
  -- Bytes as kept.
  size int not null check (size > 0),
  -- Pixels, of a photo.
  width int check (width > 0),
  height int check (height > 0),
  -- How many places of its name and words seem to name a person. The words themselves are not kept.
  named int not null default 0 check (named >= 0),
  added_by uuid references account on delete set null,
  link_id uuid,
  added_at timestamptz not null,
  removed_by uuid references account on delete set null,
  removed_at timestamptz,
  primary key (commune_id, id),
  unique (commune_id, period_id, unit_id, key),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade,
  foreign key (commune_id, indicator_id) references indicator on delete cascade,
  foreign key (commune_id, link_id) references report_link on delete set null (link_id),
  foreign key (commune_id, file_hash) references file,
  foreign key (commune_id, small_hash) references file,
  check (file_hash is not null or removed_at is not null),
  check ((kind = 'photo') = (width is not null and height is not null))
);
create index on evidence (commune_id, file_hash);
create index on evidence (commune_id, small_hash);

create table report_evidence (
  commune_id uuid not null,
  report_id uuid not null,
  evidence_id uuid not null,
  primary key (commune_id, report_id, evidence_id),
  foreign key (commune_id, report_id) references report on delete cascade,
  foreign key (commune_id, evidence_id) references evidence on delete cascade
);
create index on report_evidence (commune_id, evidence_id);

alter table evidence enable row level security;
create policy staff on evidence using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy own on evidence using (commune_id = (select actor_commune()) and unit_id = (select actor_unit()));
create policy link on evidence using (commune_id = (select actor_commune())
  and unit_id = (select actor_link('unit')) and period_id = (select actor_link('period')));
create policy succeeded on evidence for select using (commune_id = (select actor_commune()) and unit_id in (
  select unit_succession.unit_id from unit_succession where commune_id = (select actor_commune()) and successor_id = (select actor_unit())));
-- BOUNDARY: where only counts are kept, no picture and no paper lies beside them.
create policy no_counts on evidence as restrictive for insert with check (exists (
  select from indicator where (indicator.commune_id, indicator.id) = (evidence.commune_id, indicator_id) and bounds <> 'count'));

alter table report_evidence enable row level security;
create policy staff on report_evidence using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy own on report_evidence for select using (commune_id = (select actor_commune()) and exists (
  select from report where (report.commune_id, report.id) = (report_evidence.commune_id, report_id)));
create policy sent on report_evidence for insert with check (commune_id = (select actor_commune()) and exists (
  select from report where (report.commune_id, report.id) = (report_evidence.commune_id, report_id)
    and report.unit_id in ((select actor_unit()), (select actor_link('unit')))));

-- Whoever holds a link sends a photo too; it reads no file of the commune.
drop policy link on file;
create policy link on file as restrictive for select using ((select actor_role()) is distinct from 'link');

grant select, insert, update (removed_by, removed_at) on evidence to thidua_app;
grant select, insert on report_evidence to thidua_app;

-- Bytes of evidence that the actor's commune keeps: a unit sees its own alone.
create function evidence_bytes() returns bigint language sql stable security definer set search_path = public
  as $$ select coalesce(sum(size), 0) from evidence where commune_id = actor_commune() and file_hash is not null $$;

-- Lets go of the files of evidence that was removed and that nothing sent shows; returns the hashes that no commune holds
-- any more. Whoever keeps a file of the same hash at this moment waits (see files.ts), or is waited for.
create function forget_evidence_files(wanted uuid) returns setof text
  language plpgsql security definer set search_path = public
  as $$
  declare held text;
  declare hashes text[];
  begin
    select array_remove(array[file_hash, small_hash], null) from evidence
    where commune_id = actor_commune() and id = wanted and removed_at is not null
      and (coalesce(actor_is_staff(), false) or unit_id = actor_unit()
        or (unit_id, period_id) = (actor_link('unit'), actor_link('period')))
      and not exists (select from report_evidence where (commune_id, evidence_id) = (actor_commune(), wanted))
    into hashes;
    if hashes is null then return; end if;
    for held in select distinct unnest(hashes) order by 1 loop
      perform pg_advisory_xact_lock(hashtextextended(held, 0));
    end loop;
    update evidence set file_hash = null, small_hash = null where commune_id = actor_commune() and id = wanted;
    for held in select distinct unnest(hashes) loop
      begin
        delete from file where commune_id = actor_commune() and hash = held;
      exception when foreign_key_violation then null; -- something else of the commune rests on it
      end;
      if not exists (select from file where hash = held) then return next held; end if;
    end loop;
  end $$;
