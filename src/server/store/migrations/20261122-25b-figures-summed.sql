-- The figures of a period's standing reports, alike ones together, for staff alone. Under row-level security the planner
-- takes the rows for a few and sorts them; asked here once, it sums them as they lie. It looks past the policies, and so asks
-- itself who asks.
create function figures_summed(wanted uuid, dropped uuid[], limited uuid[])
  returns table (indicator_id uuid, stands boolean, value numeric, times bigint, denominator numeric)
  language plpgsql stable security definer set search_path = public
  as $$
  declare mine uuid := actor_commune();
  begin
    if not coalesce(actor_is_staff(), false) then return; end if;
    return query
      select said.indicator_id, said.stands, said.value, count(*), sum(said.denominator) from (
        select figure.indicator_id, duty.report_id <> all (limited) as stands, figure.value, figure.denominator
        from duty join figure on figure.commune_id = mine and figure.report_id = duty.report_id
        where duty.commune_id = mine and duty.period_id = wanted and duty.report_id <> all (dropped)
        union all
        select taken.indicator_id, duty.report_id <> all (limited), taken.value, null
        from duty join prose_figure taken on taken.commune_id = mine and taken.report_id = duty.report_id
        where duty.commune_id = mine and duty.period_id = wanted and duty.report_id <> all (dropped)
          and taken.indicator_id is not null and taken.withdrawn_at is null
          and not exists (select from figure own where own.commune_id = mine and own.report_id = taken.report_id
            and own.indicator_id = taken.indicator_id and own.value is not null)) said
      where said.value is not null
      group by said.indicator_id, said.stands, said.value;
  end $$;
