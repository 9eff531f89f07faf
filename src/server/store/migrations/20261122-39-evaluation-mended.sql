-- An open evaluation can be changed or cancelled, each with a reason; a unit that came later is asked as the first ones were.

alter table evaluation
  add cancelled_by uuid references account on delete set null,
  add cancelled_at timestamptz,
  add cancelled_reason text check (cancelled_reason <> ''),
  add check (num_nulls(cancelled_at, cancelled_reason) in (0, 2)),
  add check (cancelled_at is null or frozen_at is null);

-- Days of its own, where it came onto the list after those of all were over; the later of both counts.
alter table evaluation_unit
  add self_until date,
  add objections_until date;

-- What was changed of an evaluation after it had opened, and why: its units read it.
create table evaluation_amendment (
  commune_id uuid not null,
  id bigint generated always as identity,
  evaluation_id uuid not null,
  -- What is another now, by name: old and new.
  changed jsonb not null,
  reason text not null check (reason <> ''),
  changed_by uuid references account on delete set null,
  changed_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade
);
create index on evaluation_amendment (commune_id, evaluation_id);
alter table evaluation_amendment enable row level security;
create policy staff on evaluation_amendment using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy own on evaluation_amendment for select using (commune_id = (select actor_commune()) and exists (
  select from evaluation_unit listed where (listed.commune_id, listed.evaluation_id) = (evaluation_amendment.commune_id, evaluation_amendment.evaluation_id)
    and listed.unit_id = (select actor_unit())));
create policy made_by_officers on evaluation_amendment as restrictive for insert
  with check ((select actor_role()) in ('administrator', 'officer'));
grant select, insert on evaluation_amendment to thidua_app;

create or replace function evaluation_stands(of_commune uuid, of_evaluation uuid) returns text
  language sql stable security definer set search_path = public
  as $$
    select case when cancelled_at is not null then 'cancelled' when frozen_at is not null then 'frozen'
      when shown_at is not null then 'shown' else 'open' end
    from evaluation where (commune_id, id) = (of_commune, of_evaluation)
  $$;

-- A unit says what it has to say of itself before its result is shown to it: one that came later, after the others saw theirs.
create function evaluation_asks(of_commune uuid, of_evaluation uuid, of_unit uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select case evaluation_stands(of_commune, of_evaluation)
      when 'open' then true
      when 'shown' then exists (select from evaluation_unit where (commune_id, evaluation_id, unit_id) = (of_commune, of_evaluation, of_unit)
          and self_until is not null)
        and not exists (select from evaluation_shown where (commune_id, evaluation_id, unit_id) = (of_commune, of_evaluation, of_unit))
      else false end
  $$;
drop policy open on evaluation_entry;
create policy open on evaluation_entry as restrictive for insert
  with check ((select actor_is_staff()) or evaluation_asks(commune_id, evaluation_id, unit_id) and not exists (
    select from evaluation_handed_in done where (done.commune_id, done.evaluation_id, done.unit_id)
      = (evaluation_entry.commune_id, evaluation_entry.evaluation_id, evaluation_entry.unit_id)));
drop policy open on evaluation_handed_in;
create policy open on evaluation_handed_in as restrictive for insert
  with check ((select actor_is_staff()) or evaluation_asks(commune_id, evaluation_id, unit_id));
drop policy shown on evaluation_entry;
create policy shown on evaluation_entry as restrictive for select
  using (side = 'unit' or (select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) in ('shown', 'frozen'));

create or replace function hold_evaluation() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare one record; stands text;
  begin
    if tg_op = 'DELETE' then one := old; else one := new; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('evaluation ' || one.evaluation_id, 0));
    stands := evaluation_stands(one.commune_id, one.evaluation_id);
    if stands in ('frozen', 'cancelled') then
      raise exception 'evaluation % is %', one.evaluation_id, stands using errcode = 'restrict_violation';
    end if;
    return one;
  end $$;
create trigger hold_evaluation before insert on evaluation_amendment for each row execute function hold_evaluation();
