-- A unit reads what was changed of the evaluations on whose list it stands; one that came later says again what last year's evidence is worth.

drop policy own on evaluation_amendment;
create policy own on evaluation_amendment for select
  using (commune_id = (select actor_commune()) and evaluation_id in (select evaluation_id from own_listing()));

drop policy by_its_unit on reaffirmation;
create policy by_its_unit on reaffirmation as restrictive for update using (true) with check (
  unit_id = (select actor_unit()) and holds is not null and said_by is not distinct from (select actor_account())
  and evaluation_asks(commune_id, evaluation_id, unit_id) and not exists (select from evaluation_handed_in done
    where (done.commune_id, done.evaluation_id, done.unit_id)
      = (reaffirmation.commune_id, reaffirmation.evaluation_id, reaffirmation.unit_id)));
