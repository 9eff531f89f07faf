-- As before, but only once nobody else is at this duty: what another transaction wrote meanwhile is counted too.
alter function recount_duty(uuid, uuid) rename to count_duty;
alter function count_duty(uuid, uuid) security invoker;
create function recount_duty(counted_period uuid, counted_unit uuid) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
  perform from duty where (commune_id, period_id, unit_id) = (actor_commune(), counted_period, counted_unit) for update;
  perform count_duty(counted_period, counted_unit);
  end $$;
