-- What a draft is for: null = the report of its duty; else the answer to this request for more.
alter table draft add return_id uuid,
  add foreign key (commune_id, return_id) references report_return on delete set null (return_id);
create index on report (commune_id, return_id) where return_id is not null;

-- Nobody sends, recalls, returns or accepts this report at the same moment. A unit may lock what it may not change.
create function lock_duty(locked_period uuid, locked_unit uuid) returns void
  language sql volatile security definer set search_path = public
  as $$
  select from duty where (commune_id, period_id, unit_id) = (actor_commune(), locked_period, locked_unit) for update
  $$;
