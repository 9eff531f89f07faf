-- How an evaluation goes: what units were shown, what they may read and say when, and that nothing changes once it is frozen.

-- What a unit reads of its result, as it was shown; shown anew where it has changed. Once frozen it reads evaluation_grounds.
create table evaluation_shown (
  commune_id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  grounds jsonb not null,
  hash text not null,
  shown_by uuid references account on delete set null,
  shown_at timestamptz not null,
  primary key (commune_id, evaluation_id, unit_id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade
);
alter table evaluation_shown enable row level security;
create policy staff on evaluation_shown using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy own on evaluation_shown for select using (commune_id = (select actor_commune()) and unit_id = (select actor_unit()));
grant select, insert, update on evaluation_shown to thidua_app;
-- A list follows changes of units: whoever is no more leaves it, with an event.
grant delete on evaluation_unit to thidua_app;

-- How far an evaluation is: a unit says what it has to say before results are shown, and explains after.
create function evaluation_stands(of_commune uuid, of_evaluation uuid) returns text
  language sql stable security definer set search_path = public
  as $$
    select case when frozen_at is not null then 'frozen' when shown_at is not null then 'shown' else 'open' end
    from evaluation where (commune_id, id) = (of_commune, of_evaluation)
  $$;

create policy open on evaluation_entry as restrictive for insert
  with check ((select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) = 'open' and not exists (
    select from evaluation_handed_in done where (done.commune_id, done.evaluation_id, done.unit_id)
      = (evaluation_entry.commune_id, evaluation_entry.evaluation_id, evaluation_entry.unit_id)));
create policy shown on evaluation_entry as restrictive for select
  using (side = 'unit' or (select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) <> 'open');
create policy open on evaluation_handed_in as restrictive for insert
  with check ((select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) = 'open');
create policy shown on evaluation_objection as restrictive for insert
  with check ((select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) = 'shown');
create policy frozen on evaluation_grounds as restrictive for select
  using ((select actor_is_staff()) or evaluation_stands(commune_id, evaluation_id) = 'frozen');

-- Holds an evaluation open until the end of the transaction: whoever writes to it is either in, or refused once it is frozen.
create function hold_evaluation() returns trigger language plpgsql security definer set search_path = public
  as $$
  declare one record;
  begin
    if tg_op = 'DELETE' then one := old; else one := new; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('evaluation ' || one.evaluation_id, 0));
    if evaluation_stands(one.commune_id, one.evaluation_id) = 'frozen' then
      raise exception 'evaluation % is frozen', one.evaluation_id using errcode = 'restrict_violation';
    end if;
    return one;
  end $$;
do $$ declare t text; begin
  foreach t in array array['evaluation_entry', 'evaluation_handed_in', 'evaluation_exception', 'evaluation_hold', 'evaluation_choice',
    'evaluation_objection', 'baseline', 'evaluation_source', 'evaluation_target', 'reaffirmation']
  loop
    execute format('create trigger hold_evaluation before insert on %I for each row execute function hold_evaluation()', t);
  end loop;
end $$;
create trigger hold_evaluation_withdrawn before update of withdrawn_at on evaluation_exception
  for each row execute function hold_evaluation();
create trigger hold_evaluation_withdrawn before update of withdrawn_at on baseline for each row execute function hold_evaluation();
create trigger hold_evaluation_withdrawn before update of withdrawn_at on evaluation_choice
  for each row execute function hold_evaluation();
create trigger hold_evaluation_ended before update of ended_at on evaluation_hold for each row execute function hold_evaluation();
create trigger hold_evaluation_decided before update of decision on evaluation_objection
  for each row execute function hold_evaluation();
create trigger hold_evaluation_assigned before update of assigned on evaluation_unit for each row execute function hold_evaluation();
create trigger hold_evaluation_moved before update or delete on evaluation_source for each row execute function hold_evaluation();
create trigger hold_evaluation_moved before update or delete on evaluation_target for each row execute function hold_evaluation();

-- One person at a time is chosen for a class among equals.
create unique index on evaluation_choice (commune_id, evaluation_id, unit_id, class) where withdrawn_at is null;
-- One hold at a time.
create unique index on evaluation_hold (commune_id, evaluation_id, unit_id) where ended_at is null;
