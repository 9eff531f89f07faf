-- A report is a line of versions that only grows. What a duty shows of it (which version stands, whose turn it is) is
-- counted anew from these records by recount_duty and written by nothing else.

-- The definitions under which reports were sent, each once.
create table form (
  commune_id uuid not null references commune on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  primary key (commune_id, hash)
);
insert into form (commune_id, hash, content)
select distinct on (commune_id, form - 'unit') commune_id,
  encode(sha256(convert_to((form - 'unit')::text, 'UTF8')), 'hex'), form - 'unit' from report;
alter table report add form_hash text, add unit_name text, add unit_code text,
  -- SHA-256 of what was sent; null where it came before receipts were given.
  add hash text check (hash ~ '^[0-9a-f]{64}$'),
  -- The request for more that this version answers.
  add return_id uuid;
update report set form_hash = encode(sha256(convert_to((form - 'unit')::text, 'UTF8')), 'hex'),
  unit_name = form -> 'unit' ->> 'name', unit_code = form -> 'unit' ->> 'code';
alter table report drop column form,
  alter form_hash set not null, alter unit_name set not null, alter unit_code set not null,
  add foreign key (commune_id, form_hash) references form;

-- Its unit takes a version back, to send it anew.
create table report_recall (
  commune_id uuid not null,
  report_id uuid not null,
  recalled_by uuid references account on delete set null,
  link_id uuid,
  recalled_at timestamptz not null,
  reason text check (reason <> ''),
  primary key (commune_id, report_id),
  foreign key (commune_id, report_id) references report on delete cascade,
  foreign key (commune_id, link_id) references report_link on delete set null (link_id)
);

-- Who looks at reports, and at the merged report of them, in which order. None = one look by any officer.
create table approval_step (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  position int not null check (position > 0),
  -- review: of units' reports · draft, check, sign: of the merged report.
  act text not null check (act in ('review', 'draft', 'check', 'sign')),
  -- The body as it is shown: "Công an phường".
  name text not null check (name <> ''),
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  ended_by uuid references account on delete set null,
  ended_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, movement_id) references movement on delete cascade
);
create index on approval_step (commune_id, movement_id, position);
create table approval_holder (
  commune_id uuid not null,
  step_id uuid not null,
  membership_id uuid not null,
  primary key (commune_id, step_id, membership_id),
  foreign key (commune_id, step_id) references approval_step on delete cascade,
  foreign key (commune_id, membership_id) references membership on delete cascade
);

-- More is asked of some items; the rest stays as it was sent.
create table report_return (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  step_id uuid,
  returned_by uuid references account on delete set null,
  returned_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references report on delete cascade,
  foreign key (commune_id, step_id) references approval_step on delete cascade
);
-- Two officers cannot both return it.
create unique index on report_return (commune_id, report_id) where withdrawn_at is null;
create table report_return_item (
  commune_id uuid not null,
  return_id uuid not null,
  indicator_id uuid not null,
  reason text not null check (reason <> ''),
  primary key (commune_id, return_id, indicator_id),
  foreign key (commune_id, return_id) references report_return on delete cascade,
  foreign key (commune_id, indicator_id) references indicator on delete cascade
);
alter table report add foreign key (commune_id, return_id) references report_return on delete set null (return_id);

create table report_acceptance (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  -- Null: the whole, where the movement names no steps.
  step_id uuid,
  accepted_by uuid references account on delete set null,
  accepted_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references report on delete cascade,
  foreign key (commune_id, step_id) references approval_step on delete cascade
);
create unique index on report_acceptance (commune_id, report_id, step_id) nulls not distinct where withdrawn_at is null;

-- Closed books: nothing of a period is sent, recalled, returned or accepted while its lock is not taken off.
create table period_lock (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  locked_by uuid references account on delete set null,
  locked_at timestamptz not null,
  unlocked_by uuid references account on delete set null,
  unlocked_at timestamptz,
  unlock_reason text check (unlock_reason <> ''),
  primary key (commune_id, id),
  foreign key (commune_id, period_id) references period on delete cascade,
  check ((unlocked_at is null) = (unlock_reason is null))
);
create unique index on period_lock (commune_id, period_id) where unlocked_at is null;

create table extension (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  old_until date not null,
  new_until date not null check (new_until > old_until),
  reason text not null check (reason <> ''),
  granted_by uuid references account on delete set null,
  granted_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade
);
create index on extension (commune_id, period_id, unit_id);

-- "Không áp dụng": this report is not expected of this unit.
create table exemption (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  reason text not null check (reason <> ''),
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  ended_by uuid references account on delete set null,
  ended_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade
);
create unique index on exemption (commune_id, period_id, unit_id) where ended_at is null;

alter table duty
  -- The last day on time where it was extended.
  add extended_until date,
  -- Counted by recount_duty: the version that stands, the receipt that decides whether it is on time, whose turn it is since when.
  add report_id uuid,
  add sent_at timestamptz,
  add review text check (review in ('waiting', 'returned', 'answered', 'accepted')),
  add review_since timestamptz,
  add review_step uuid,
  add review_asker uuid,
  add check ((report_id is null) = (sent_at is null)),
  add check ((report_id is null) = (review is null));
update duty set report_id = report.id, sent_at = report.sent_at, review = 'waiting', review_since = report.sent_at
from report where (report.commune_id, report.period_id, report.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id);
create unique index on duty (commune_id, report_id) where report_id is not null;

-- Counts one duty anew, after every write to its reports, recalls, returns, acceptances or the steps of its movement.
create function recount_duty(counted_period uuid, counted_unit uuid) returns void
  language plpgsql volatile security definer set search_path = public
  as $$
  begin
  with told as materialized (
    select report.id, version, sent_at from report
    where (commune_id, period_id, unit_id) = (actor_commune(), counted_period, counted_unit)
      and not exists (select from report_recall where (report_recall.commune_id, report_id) = (report.commune_id, report.id))),
  standing as (select id, version, sent_at from told order by version desc limit 1),
  asked as (
    select told.version, step_id, returned_by, returned_at from report_return
    join told on told.id = report_id
    where commune_id = actor_commune() and withdrawn_at is null
    order by told.version desc limit 1),
  accepted as materialized (
    select step_id, accepted_at, told.version from report_acceptance
    join told on told.id = report_id
    where commune_id = actor_commune() and withdrawn_at is null),
  next as (
    select step.id from approval_step step
    join period on (period.commune_id, period.movement_id) = (step.commune_id, step.movement_id)
    where period.commune_id = actor_commune() and period.id = counted_period and act = 'review' and ended_at is null
      and not exists (select from accepted where step_id = step.id)
    order by step.position limit 1),
  turn as (
    select standing.id, (select min(sent_at) from told) as sent_at,
      case when asked.version = standing.version then 'returned'
        when asked.version < standing.version and not exists (select from accepted
          where accepted.version > asked.version and (accepted.step_id is null or accepted.step_id = asked.step_id)) then 'answered'
        when exists (select from accepted where step_id is null) or (next.id is null and exists (select from accepted)) then 'accepted'
        else 'waiting' end as review,
      standing.sent_at as last_sent, asked.returned_at, asked.step_id, asked.returned_by, next.id as next_step
    from standing left join asked on true left join next on true)
  update duty set report_id = turn.id, sent_at = turn.sent_at, review = turn.review,
    review_since = case turn.review when 'returned' then returned_at when 'answered' then last_sent
      else greatest(last_sent, (select max(accepted_at) from accepted)) end,
    review_step = case when turn.review in ('returned', 'answered') then turn.step_id when turn.review = 'waiting' then turn.next_step end,
    review_asker = case when turn.review in ('returned', 'answered') then turn.returned_by end
  from (select 1) one left join turn on true
  where (duty.commune_id, duty.period_id, duty.unit_id) = (actor_commune(), counted_period, counted_unit);
  end $$;

do $$
declare t text;
begin
  -- staff only
  foreach t in array array['approval_holder'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- of a report, read by whoever reads the report, written by staff
  foreach t in array array['report_recall', 'report_return', 'report_acceptance'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
    execute format('create policy own on %1$I for select using (commune_id = (select actor_commune()) and exists (
      select from report where report.commune_id = %1$I.commune_id and report.id = %1$I.report_id))', t);
  end loop;
  -- a unit's own, read by it and by whoever holds the link to it, written by staff
  foreach t in array array['extension', 'exemption'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
    execute format('create policy own on %I for select using (commune_id = (select actor_commune())
      and (unit_id = (select actor_unit()) or (unit_id, period_id) = ((select actor_link(''unit'')), (select actor_link(''period'')))))', t);
  end loop;
end $$;
-- A unit takes back what it sent itself.
create policy by_unit on report_recall for insert with check (commune_id = (select actor_commune()) and exists (
  select from report where report.commune_id = report_recall.commune_id and report.id = report_id
    and report.unit_id in ((select actor_unit()), (select actor_link('unit')))));
alter table report_return_item enable row level security;
create policy staff on report_return_item using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy own on report_return_item for select using (commune_id = (select actor_commune()) and exists (
  select from report_return where report_return.commune_id = report_return_item.commune_id and report_return.id = return_id));
-- What was asked is told to everyone of the commune; whoever holds a link reads what concerns its one report.
alter table form enable row level security;
create policy commune on form for select using (commune_id = (select actor_commune()) and ((select actor_role()) is distinct from 'link'
  or exists (select from report where (report.commune_id, form_hash) = (form.commune_id, form.hash))));
create policy sent on form for insert with check (commune_id = (select actor_commune()));
alter table approval_step enable row level security;
create policy commune on approval_step for select using (commune_id = (select actor_commune()));
create policy staff on approval_step using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy link on approval_step as restrictive
  using ((select actor_role()) is distinct from 'link' or movement_id = (select actor_link('movement')));
alter table period_lock enable row level security;
create policy commune on period_lock for select using (commune_id = (select actor_commune()));
create policy staff on period_lock using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy link on period_lock as restrictive
  using ((select actor_role()) is distinct from 'link' or period_id = (select actor_link('period')));

grant select, insert on form, report_recall, report_return_item, extension, approval_holder to thidua_app;
grant select, insert, update (withdrawn_by, withdrawn_at) on report_return, report_acceptance to thidua_app;
grant select, insert, update (ended_by, ended_at) on exemption, approval_step to thidua_app;
grant select, insert, update (unlocked_by, unlocked_at, unlock_reason) on period_lock to thidua_app;
grant update (extended_until) on duty to thidua_app;
