-- Who sees what of an evaluation before it is shown, and who writes what: as the guards of its pages and its code say, said again here.

-- The day on which somebody acts, as the code decides by it; where nothing says so, the server's own in Việt Nam.
create function acting_on() returns date language sql stable
  as $$ select coalesce(nullif(current_setting('thidua.today', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$;
create function actor_is_officer() returns boolean language sql stable
  as $$ select coalesce(actor_role() in ('administrator', 'officer'), false) $$;

-- A unit on the lists where it stands, without what it comes to: these columns alone, whatever others a list has.
create function own_listing() returns setof evaluation_unit
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select jsonb_populate_record(null::evaluation_unit, (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(listed))
      where key in ('commune_id', 'evaluation_id', 'unit_id', 'unit_name', 'unit_code', 'assigned', 'self_until', 'objections_until')))
    from evaluation_unit listed where commune_id = (select actor_commune()) and unit_id = (select actor_unit())
  $$;

-- What a list holds of results is the staff's. A unit reads what it was shown (evaluation_shown) and what was frozen (evaluation_grounds).
drop policy own on evaluation_unit;
drop policy own on evaluation;
create policy own on evaluation for select
  using (commune_id = (select actor_commune()) and id in (select evaluation_id from own_listing()));
create policy shown on evaluation_shown as restrictive for select
  using ((select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) <> 'open');

-- What officers write beside it a unit reads once it lies in what it was shown, and not what is written after.
create policy as_shown on evaluation_entry as restrictive for select
  using (side = 'unit' or (select actor_is_staff()) or exists (select from evaluation_shown shown
    where (shown.commune_id, shown.evaluation_id, shown.unit_id)
      = (evaluation_entry.commune_id, evaluation_entry.evaluation_id, evaluation_entry.unit_id) and shown_at >= entered_at));
create policy as_shown on evaluation_exception as restrictive for select
  using ((select actor_is_staff()) or exists (select from evaluation_shown shown
    where (shown.commune_id, shown.evaluation_id, shown.unit_id)
      = (evaluation_exception.commune_id, evaluation_exception.evaluation_id, evaluation_exception.unit_id) and shown_at >= recorded_at));

-- Questions, editions and figures of the whole commune: of evaluations on whose list the unit stands, and not of any.
drop policy unit on evaluation_source;
create policy own on evaluation_source for select
  using (commune_id = (select actor_commune()) and evaluation_id in (select evaluation_id from own_listing()));
drop policy unit on evaluation_edition;
create policy own on evaluation_edition for select
  using (commune_id = (select actor_commune()) and evaluation_id in (select evaluation_id from own_listing()));
drop policy own on baseline;
create policy own on baseline for select using (commune_id = (select actor_commune())
  and evaluation_id in (select evaluation_id from own_listing())
  and (unit_id = (select actor_unit()) or unit_id is null and exists (select from unit join unit_kind on (unit_kind.commune_id, key) = (unit.commune_id, kind)
    where (unit.commune_id, unit.id) = ((select actor_commune()), (select actor_unit())) and "like" = 'commune')));

-- The chair reads. To change a row is refused aloud; that it is found at all lets whoever computes hold it (for no key update).
do $$ declare t text; begin
  foreach t in array array['evaluation', 'evaluation_source', 'evaluation_target', 'evaluation_exception', 'evaluation_hold', 'baseline',
    'evaluation_choice', 'evaluation_edition', 'evaluation_grounds', 'renewal']
  loop
    execute format('create policy added_by_officers on %I as restrictive for insert with check ((select actor_is_officer()))', t);
  end loop;
  foreach t in array array['evaluation', 'evaluation_source', 'evaluation_target', 'evaluation_exception', 'evaluation_hold', 'baseline',
    'evaluation_choice']
  loop
    execute format('create policy changed_by_officers on %I as restrictive for update using (true) with check ((select actor_is_officer()))', t);
  end loop;
  foreach t in array array['evaluation', 'evaluation_source', 'evaluation_target', 'evaluation_draft_grounds']
  loop
    execute format('create policy removed_by_officers on %I as restrictive for delete using ((select actor_is_officer()))', t);
  end loop;
end $$;

-- A list is an officer's while it is open. Whoever opens a page computes it, the chair too; what was frozen, whoever publishes a change.
create policy added_by_officers on evaluation_unit as restrictive for insert with check ((select actor_is_officer())
  and evaluation_id in (select id from evaluation where commune_id = (select actor_commune()) and frozen_at is null));
create policy removed_by_officers on evaluation_unit as restrictive for delete using ((select actor_is_officer())
  and evaluation_id in (select id from evaluation where commune_id = (select actor_commune()) and frozen_at is null));
create policy computed on evaluation_unit as restrictive for update using (true) with check ((select actor_is_officer())
  or evaluation_id in (select id from evaluation where commune_id = (select actor_commune()) and frozen_at is null));
create policy computed on evaluation_mark as restrictive for delete using ((select actor_is_officer())
  or evaluation_id in (select id from evaluation where commune_id = (select actor_commune()) and frozen_at is null));
create function listed_by_officers() returns trigger language plpgsql
  as $$
  begin
    if actor_role() is not null and not actor_is_officer() then
      raise exception 'only officers change who is on a list, and by what' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
create trigger listed_by_officers before update of commune_id, evaluation_id, unit_id, unit_name, unit_code, assigned on evaluation_unit
  for each row execute function listed_by_officers();

-- What was shown stays as it was frozen; what was frozen stays frozen.
create policy added_by_officers on evaluation_shown as restrictive for insert with check ((select actor_is_officer())
  and evaluation_id in (select id from evaluation where commune_id = (select actor_commune()) and frozen_at is null));
create policy changed_by_officers on evaluation_shown as restrictive for update using (true) with check ((select actor_is_officer())
  and evaluation_id in (select id from evaluation where commune_id = (select actor_commune()) and frozen_at is null));
create function stay_frozen() returns trigger language plpgsql
  as $$
  begin
    raise exception 'evaluation % is frozen', old.id using errcode = 'restrict_violation';
  end $$;
create trigger stay_frozen before update on evaluation for each row
  when (old.frozen_at is not null and (new.frozen_at, new.shown_at, new.covers_from, new.covers_to, new.self_until, new.objections_until)
    is distinct from (old.frozen_at, old.shown_at, old.covers_from, old.covers_to, old.self_until, old.objections_until))
  execute function stay_frozen();

-- A unit speaks for itself, by its own name; nobody speaks for it, and it does not review.
create policy by_its_side on evaluation_entry as restrictive for insert with check (
  entered_by is not distinct from (select actor_account()) and case side when 'unit' then unit_id = (select actor_unit()) else (select actor_is_officer()) end);
create policy by_its_unit on evaluation_handed_in as restrictive for insert
  with check (unit_id = (select actor_unit()) and handed_in_by is not distinct from (select actor_account()));
create policy by_its_unit on evaluation_objection as restrictive for insert with check (
  unit_id = (select actor_unit()) and sent_by is not distinct from (select actor_account()) and decision is null and decided_by is null);
create policy decided_by_officers on evaluation_objection as restrictive for update
  using (decision is null) with check ((select actor_is_officer()));
create policy asked_by_officers on reaffirmation as restrictive for insert with check ((select actor_is_officer()) and holds is null);
create policy by_its_unit on reaffirmation as restrictive for update using (true) with check (
  unit_id = (select actor_unit()) and holds is not null and said_by is not distinct from (select actor_account())
  and evaluation_stands(commune_id, evaluation_id) = 'open' and not exists (select from evaluation_handed_in done
    where (done.commune_id, done.evaluation_id, done.unit_id)
      = (reaffirmation.commune_id, reaffirmation.evaluation_id, reaffirmation.unit_id)));

-- Beside a figure of which only a count is kept a unit gives no words.
create function counts_only(of_commune uuid, of_evaluation uuid, criterion text) returns boolean language sql stable
  as $$
    select exists (select from evaluation join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
      where (evaluation.commune_id, evaluation.id) = (of_commune, of_evaluation)
        and jsonb_path_exists(content, '$.**{0 to 12} ? (@.id == $id && @.bounds == "count")', jsonb_build_object('id', criterion), true))
  $$;
create policy no_words_beside_counts on evaluation_entry as restrictive for insert
  with check (side <> 'unit' or reason is null or not counts_only(commune_id, evaluation_id, criterion));

-- For triggers alone: nobody marks what is computed in another commune.
revoke execute on function mark_reports(uuid, uuid, uuid[]) from public;
