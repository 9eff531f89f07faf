-- A commune's own value of a rule: how it is held, which came last, and who may write rules at all.

alter table own_rule
  -- How a figure is held against it, where its paper says so otherwise than the rule; null = as the rule says.
  add bar text check (bar in ('>=', '>', '<=', '<', '=')),
  -- Of two values for one day the later one stands, also of two set in one second.
  add ordinal bigint generated always as identity;

-- Everyone of the staff reads the rules; officers and administrators set them.
do $$ declare t text; begin
  foreach t in array array['rule_pack', 'own_rule'] loop
    execute format('create policy set_by_officers on %I as restrictive for insert
      with check ((select actor_role()) in (''administrator'', ''officer''))', t);
    execute format('create policy changed_by_officers on %I as restrictive for update
      using ((select actor_role()) in (''administrator'', ''officer''))', t);
  end loop;
end $$;
