-- The name of a file that was taken off and that nothing sent shows goes with its bytes: it may name a person. Nor does the
-- log keep it, or the row of the bytes.
alter table evidence drop constraint evidence_name_check;
update evidence set name = '' where file_hash is null;
alter table evidence add constraint evidence_name_check
  check (length(name) <= 200 and (name <> '') = (file_hash is not null));
update event set before = before - 'name', after = after - 'name' where noun = 'evidence';
update file set name = 'minh chứng' where exists (select from evidence
  where evidence.commune_id = file.commune_id and hash in (file_hash, small_hash));

-- As before, and the name goes too.
create or replace function forget_evidence_files(wanted uuid) returns setof text
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
    update evidence set file_hash = null, small_hash = null, name = ''
    where commune_id = actor_commune() and id = wanted;
    for held in select distinct unnest(hashes) loop
      begin
        delete from file where commune_id = actor_commune() and hash = held;
      exception when foreign_key_violation then null; -- something else of the commune rests on it
      end;
      if not exists (select from file where hash = held) then return next held; end if;
    end loop;
  end $$;
