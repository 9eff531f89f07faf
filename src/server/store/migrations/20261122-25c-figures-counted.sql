-- The reports are named, and no longer read here a second time: what is summed is what else was read of them, also while others
-- come. Else as it was.
drop function figures_summed(uuid, uuid[], uuid[]);

create function figures_summed(counted uuid[], limited uuid[])
  returns table (indicator_id uuid, stands boolean, value numeric, times bigint, denominator numeric)
  language plpgsql stable security definer set search_path = public
  as $$
  declare mine uuid := actor_commune();
  begin
    if not coalesce(actor_is_staff(), false) then return; end if;
    return query
      select said.indicator_id, said.stands, said.value, count(*), sum(said.denominator) from (
        select figure.indicator_id, one.report <> all (limited) as stands, figure.value, figure.denominator
        from unnest(counted) as one (report) join figure on figure.commune_id = mine and figure.report_id = one.report
        union all
        select taken.indicator_id, one.report <> all (limited), taken.value, null
        from unnest(counted) as one (report) join prose_figure taken on taken.commune_id = mine and taken.report_id = one.report
        where taken.indicator_id is not null and taken.withdrawn_at is null
          and not exists (select from figure own where own.commune_id = mine and own.report_id = taken.report_id
            and own.indicator_id = taken.indicator_id and own.value is not null)) said
      where said.value is not null
      group by said.indicator_id, said.stands, said.value;
  end $$;
