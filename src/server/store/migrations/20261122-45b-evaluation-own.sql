-- Whoever is no unit is not asked on which lists its unit stands: one call less in every question of the staff.
do $$ declare t text; begin
  foreach t in array array['evaluation_source', 'evaluation_edition', 'evaluation_amendment'] loop
    execute format('alter policy own on %I using (commune_id = (select actor_commune()) and (select actor_unit()) is not null
      and evaluation_id in (select evaluation_id from own_listing()))', t);
  end loop;
end $$;
alter policy own on evaluation using (commune_id = (select actor_commune()) and (select actor_unit()) is not null
  and id in (select evaluation_id from own_listing()));
alter policy own on baseline using (commune_id = (select actor_commune()) and (select actor_unit()) is not null
  and evaluation_id in (select evaluation_id from own_listing())
  and (unit_id = (select actor_unit()) or unit_id is null and exists (select from unit join unit_kind on (unit_kind.commune_id, key) = (unit.commune_id, kind)
    where (unit.commune_id, unit.id) = ((select actor_commune()), (select actor_unit())) and "like" = 'commune')));
