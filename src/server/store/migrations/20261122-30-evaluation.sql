-- Evaluation with grounds: rules and criteria as dated data, what is known of each unit, what it comes to, and why.

-- Rules of a paper that came in a file (a province's, a ministry's), beside those shipped.
create table rule_pack (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9-]+$'),
  title text not null check (title <> ''),
  document text not null check (document <> ''),
  -- A RulePack as src/domain/evaluation/rules says.
  content jsonb not null,
  hash text not null,
  taken_by uuid references account on delete set null,
  taken_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  check ((withdrawn_at is null) or withdrawn_at >= taken_at)
);
create unique index on rule_pack (commune_id, key) where withdrawn_at is null;

-- What a commune set by itself, or looked up in the text: stands above what is shipped. A correction is the next row.
create table own_rule (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  value text not null check (value <> ''),
  document text not null check (document <> ''),
  article text check (article <> ''),
  set_by uuid references account on delete set null,
  set_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (commune_id, id)
);
create index on own_rule (commune_id, key);

-- A version of a set of criteria: never changed, followed by the next.
create table criteria_set (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9-]+$'),
  version int not null check (version > 0),
  title text not null check (title <> ''),
  -- A CriteriaSet as src/domain/evaluation/criteria says.
  content jsonb not null,
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (commune_id, id),
  unique (commune_id, key, version)
);

-- The evaluation of units by one set for a year.
create table evaluation (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  criteria_set_id uuid not null,
  title text not null check (title <> ''),
  year int not null check (year between 2000 and 2100),
  covers_from date not null,
  covers_to date not null check (covers_to >= covers_from),
  -- The day of the decision: its rules are those of this day, its list of units too.
  decided_on date not null,
  -- Units assess themselves until the end of this day; null = they are not asked to.
  self_until date,
  -- Explanations are taken until the end of this day, once results are shown.
  objections_until date,
  registration_id uuid,
  opened_by uuid references account on delete set null,
  opened_at timestamptz not null,
  -- Units see their result from here on, and may ask once to look at it again.
  shown_by uuid references account on delete set null,
  shown_at timestamptz,
  frozen_by uuid references account on delete set null,
  frozen_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, movement_id) references movement on delete cascade,
  foreign key (commune_id, criteria_set_id) references criteria_set,
  foreign key (commune_id, registration_id) references registration on delete set null (registration_id),
  check (frozen_at is null or shown_at is not null)
);
create index on evaluation (commune_id, movement_id);

-- A question of the movement that feeds a criterion.
create table evaluation_source (
  commune_id uuid not null,
  evaluation_id uuid not null,
  criterion text not null,
  indicator_id uuid not null,
  primary key (commune_id, evaluation_id, criterion),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade,
  foreign key (commune_id, indicator_id) references indicator on delete cascade
);

-- A share of units that the plan wants in a class.
create table evaluation_target (
  commune_id uuid not null,
  evaluation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- A WholeTarget.
  content jsonb not null,
  primary key (commune_id, evaluation_id, id),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade
);

-- A unit on the list, and what it comes to as last computed. What was computed is only a copy of what follows from the rest.
create table evaluation_unit (
  commune_id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  unit_code text not null,
  -- Criteria assigned to it, of those that hold where assigned.
  assigned text[] not null default '{}',
  -- Something it was computed from has changed since.
  stale boolean not null default true,
  -- What it comes to by itself: class, gate, below, waiting, not rated; then, among all: capped, tied.
  state text check (state in ('class', 'gate', 'below', 'waiting', 'not rated', 'capped', 'tied')),
  class text,
  points numeric,
  most numeric,
  -- Why, as far as a list shows it: gates, reasons, what is missing.
  because jsonb,
  -- Hash of everything it was computed from.
  inputs text,
  computed_at timestamptz,
  primary key (commune_id, evaluation_id, unit_id),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade
);
create index on evaluation_unit (commune_id, unit_id);

-- A unit is done with its self-assessment.
create table evaluation_handed_in (
  commune_id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  handed_in_by uuid references account on delete set null,
  handed_in_at timestamptz not null,
  primary key (commune_id, evaluation_id, unit_id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade
);

-- What a unit said of itself, and what the reviewer says: the newest of each stands.
create table evaluation_entry (
  commune_id uuid not null,
  id bigint generated always as identity,
  evaluation_id uuid not null,
  unit_id uuid not null,
  criterion text not null,
  side text not null check (side in ('unit', 'reviewer')),
  -- yes or no · a number, or a part with its whole · points. Null = taken back: what the reports say counts again.
  fact jsonb,
  reason text check (reason <> ''),
  entered_by uuid references account on delete set null,
  entered_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade,
  -- Whoever changes what a unit or its reports say gives a reason.
  check (side = 'unit' or reason is not null)
);
create index on evaluation_entry (commune_id, evaluation_id, unit_id, criterion);

-- Cases that do not count against a unit: those it brought forward itself, for one.
create table evaluation_exception (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  evaluation_id uuid not null,
  unit_id uuid not null,
  criterion text not null,
  cases numeric not null check (cases > 0),
  reason text not null check (reason <> ''),
  recorded_by uuid references account on delete set null,
  recorded_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade
);

-- Under complaint, so not rated; open until ended.
create table evaluation_hold (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  evaluation_id uuid not null,
  unit_id uuid not null,
  -- In the officer's words, without persons.
  reason text not null check (reason <> ''),
  held_by uuid references account on delete set null,
  held_at timestamptz not null,
  ended_by uuid references account on delete set null,
  ended_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade
);

-- The figure of the year before, from a letter; frozen as it is written down. A correction is the next row.
create table baseline (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  evaluation_id uuid not null,
  -- Null: of the whole commune.
  unit_id uuid,
  criterion text not null,
  value numeric not null check (value >= 0),
  covers_from date not null,
  covers_to date not null check (covers_to >= covers_from),
  letter text not null check (letter <> ''),
  letter_date date not null,
  frozen_by uuid references account on delete set null,
  frozen_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade
);

-- Of equal points at the edge of a cap a person chose these, with the reason.
create table evaluation_choice (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  evaluation_id uuid not null,
  unit_id uuid not null,
  class text not null,
  reason text not null check (reason <> ''),
  chosen_by uuid references account on delete set null,
  chosen_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade
);

-- "Giải trình, đề nghị xem xét lại": once for each unit; decided once.
create table evaluation_objection (
  commune_id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  words text not null check (words <> ''),
  sent_by uuid references account on delete set null,
  sent_at timestamptz not null,
  decision text check (decision in ('kept', 'changed')),
  answer text check (answer <> ''),
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  primary key (commune_id, evaluation_id, unit_id),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade,
  check (num_nulls(decision, answer, decided_at) in (0, 3))
);

-- Results as they were frozen: grounds and everything they were computed from. Edition 2 is a change that was published.
create table evaluation_edition (
  commune_id uuid not null,
  evaluation_id uuid not null,
  edition int not null check (edition > 0),
  criteria_set_id uuid not null,
  decided_on date not null,
  -- Every rule it rests on, with value and source.
  rules jsonb not null,
  reason text check (reason <> ''),
  frozen_by uuid references account on delete set null,
  frozen_at timestamptz not null,
  primary key (commune_id, evaluation_id, edition),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade,
  foreign key (commune_id, criteria_set_id) references criteria_set
);

create table evaluation_grounds (
  commune_id uuid not null,
  evaluation_id uuid not null,
  edition int not null,
  unit_id uuid not null,
  -- Facts and circumstances, as they were read.
  facts jsonb not null,
  grounds jsonb not null,
  hash text not null,
  primary key (commune_id, evaluation_id, edition, unit_id),
  foreign key (commune_id, evaluation_id, edition) references evaluation_edition on delete cascade,
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade
);

-- A frozen evaluation computed anew as a draft: who would differ. Published or kept, by a person.
create table evaluation_draft (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  evaluation_id uuid not null,
  criteria_set_id uuid not null,
  decided_on date not null,
  cause text not null check (cause in ('rule', 'report', 'criteria', 'asked')),
  -- Who differs: old, new, why.
  differing jsonb not null,
  computed_by uuid references account on delete set null,
  computed_at timestamptz not null,
  decision text check (decision in ('published', 'kept')),
  reason text check (reason <> ''),
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, evaluation_id) references evaluation on delete cascade,
  foreign key (commune_id, criteria_set_id) references criteria_set,
  check (num_nulls(decision, reason, decided_at) in (0, 3))
);
create unique index on evaluation_draft (commune_id, evaluation_id) where decision is null;

-- Evidence of last year that a unit says still holds, for next year's evaluation.
create table reaffirmation (
  commune_id uuid not null,
  evaluation_id uuid not null,
  unit_id uuid not null,
  criterion text not null,
  -- The evaluation whose grounds are meant.
  of_evaluation_id uuid not null,
  holds boolean not null,
  said_by uuid references account on delete set null,
  said_at timestamptz not null,
  primary key (commune_id, evaluation_id, unit_id, criterion),
  foreign key (commune_id, evaluation_id, unit_id) references evaluation_unit on delete cascade,
  foreign key (commune_id, of_evaluation_id) references evaluation on delete cascade
);

do $$ declare t text; begin
  foreach t in array array['rule_pack', 'own_rule', 'criteria_set', 'evaluation', 'evaluation_source', 'evaluation_target', 'evaluation_unit', 'evaluation_handed_in',
    'evaluation_entry', 'evaluation_exception', 'evaluation_hold', 'baseline', 'evaluation_choice', 'evaluation_objection',
    'evaluation_edition', 'evaluation_grounds', 'evaluation_draft', 'reaffirmation']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
  -- A unit reads what its own result rests on.
  foreach t in array array['rule_pack', 'own_rule', 'criteria_set', 'evaluation_source', 'evaluation_edition']
  loop
    execute format('create policy unit on %I for select using (commune_id = (select actor_commune()) and (select actor_unit()) is not null)', t);
  end loop;
  foreach t in array array['evaluation_unit', 'evaluation_handed_in', 'evaluation_entry', 'evaluation_exception', 'evaluation_objection', 'evaluation_grounds', 'reaffirmation']
  loop
    execute format('create policy own on %I for select using (commune_id = (select actor_commune()) and unit_id = (select actor_unit()))', t);
  end loop;
end $$;
create policy own on evaluation for select using (commune_id = (select actor_commune()) and exists (
  select from evaluation_unit listed where (listed.commune_id, listed.evaluation_id) = (evaluation.commune_id, evaluation.id)
    and listed.unit_id = (select actor_unit())));
create policy own on baseline for select using (commune_id = (select actor_commune())
  and (unit_id is null or unit_id = (select actor_unit())) and (select actor_unit()) is not null);
create policy said on evaluation_entry for insert with check (
  commune_id = (select actor_commune()) and unit_id = (select actor_unit()) and side = 'unit');
create policy said on evaluation_handed_in for insert with check (commune_id = (select actor_commune()) and unit_id = (select actor_unit()));
create policy said on evaluation_objection for insert with check (
  commune_id = (select actor_commune()) and unit_id = (select actor_unit()) and decision is null);
create policy said on reaffirmation for insert with check (commune_id = (select actor_commune()) and unit_id = (select actor_unit()));

grant select, insert, update on evaluation, evaluation_unit, evaluation_draft to thidua_app;
grant select, insert, update (withdrawn_by, withdrawn_at) on rule_pack, evaluation_exception, baseline to thidua_app;
grant select, insert, update (withdrawn_by, withdrawn_at, withdrawn_reason) on own_rule to thidua_app;
grant select, insert, update (retired_at) on criteria_set to thidua_app;
grant select, insert, update (ended_by, ended_at) on evaluation_hold to thidua_app;
grant select, insert, update (withdrawn_at) on evaluation_choice to thidua_app;
grant select, insert, update (decision, answer, decided_by, decided_at) on evaluation_objection to thidua_app;
grant select, insert, update, delete on evaluation_source, evaluation_target to thidua_app;
grant select, insert on evaluation_handed_in, evaluation_entry, evaluation_edition, evaluation_grounds, reaffirmation to thidua_app;
