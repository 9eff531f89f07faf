-- What every unit of a commune may read or hand in, whoever holds a link to one report does not.
do $$
declare t text;
begin
  foreach t in array array['registration', 'registration_kind', 'registration_closing', 'own_plan_call', 'own_plan_call_kind', 'file'] loop
    execute format('create policy link on %I as restrictive using ((select actor_role()) is distinct from ''link'')', t);
  end loop;
end $$;
