-- What would change in frozen results, looked at before it is published; and what a unit says again of last year's evidence.

alter table evaluation_draft
  -- The edition that it is held against.
  add edition int not null default 1,
  -- What its results rest on, the same for all units, as an edition keeps it.
  add whole jsonb not null default '{}',
  -- Units of which only the grounds read otherwise; units whose grounds are the same bytes.
  add reworded int not null default 0,
  add same int not null default 0,
  -- Of equal points at the edge of a cap a person chose these for the draft, with the reason.
  add chosen jsonb not null default '[]',
  -- The marks that it was computed after: decided on, they are gone.
  add marks bigint[] not null default '{}';

-- The results of a draft as they would be published: just these, or none.
create table evaluation_draft_grounds (
  commune_id uuid not null,
  draft_id uuid not null,
  unit_id uuid not null,
  facts jsonb not null,
  grounds jsonb not null,
  hash text not null,
  primary key (commune_id, draft_id, unit_id),
  foreign key (commune_id, draft_id) references evaluation_draft on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade
);
alter table evaluation_draft_grounds enable row level security;
create policy staff on evaluation_draft_grounds using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, delete on evaluation_draft_grounds to thidua_app;

-- Everyone of the staff reads a draft; officers and administrators make and decide it.
do $$ declare t text; begin
  foreach t in array array['evaluation_draft', 'evaluation_draft_grounds'] loop
    execute format('create policy made_by_officers on %I as restrictive for insert
      with check ((select actor_role()) in (''administrator'', ''officer''))', t);
  end loop;
end $$;
grant delete on evaluation_draft to thidua_app;
create policy dropped_by_officers on evaluation_draft as restrictive for delete
  using ((select actor_role()) in ('administrator', 'officer'));
create policy decided_by_officers on evaluation_draft as restrictive for update
  using ((select actor_role()) in ('administrator', 'officer'));

-- A change that is published sets the day and the criteria of what it was computed by: nothing has to be computed anew.
drop trigger mark_evaluation on evaluation;
create trigger mark_evaluation after update of criteria_set_id, covers_from, covers_to, decided_on, registration_id, year on evaluation
  for each row when (new.frozen_at is null) execute function mark_evaluation();

-- Next year's registration, filled from the results of an evaluation.
create table renewal (
  commune_id uuid not null,
  registration_id uuid not null,
  evaluation_id uuid not null,
  begun_by uuid references account on delete set null,
  begun_at timestamptz not null,
  primary key (commune_id, registration_id),
  foreign key (commune_id, registration_id) references registration on delete cascade,
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade
);
alter table renewal enable row level security;
create policy staff on renewal using (commune_id = (select actor_commune()) and (select actor_is_staff()));
create policy unit on renewal for select using (commune_id = (select actor_commune()) and (select actor_unit()) is not null);
grant select, insert on renewal to thidua_app;

-- Asked for each piece of last year's evidence that nothing tells anew; null = the unit has not said yet whether it still holds.
alter table reaffirmation
  alter holds drop not null,
  alter said_at drop not null,
  add check ((holds is null) = (said_at is null));
drop policy said on reaffirmation;
grant update (holds, said_by, said_at) on reaffirmation to thidua_app;
create policy said_again on reaffirmation for update
  using (commune_id = (select actor_commune()) and unit_id = (select actor_unit()));
create trigger hold_evaluation_said before update on reaffirmation for each row execute function hold_evaluation();
create trigger mark_recorded after insert on reaffirmation referencing new table as changed for each statement
  execute function mark_recorded();
create trigger mark_recorded_again after update on reaffirmation referencing new table as changed for each statement
  execute function mark_recorded();
