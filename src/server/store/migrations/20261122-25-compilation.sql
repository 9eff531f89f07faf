-- The merged report as a kept draft: what it said, of which versions of the units' reports it was made, who did what with it.

create table compilation (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  version int not null check (version > 0),
  -- The whole report as it is printed, and what an officer wrote in it.
  content jsonb not null,
  texts jsonb not null,
  -- SHA-256 of the content, keys in order.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  drafted_by uuid references account on delete set null,
  drafted_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, period_id, version),
  foreign key (commune_id, period_id) references period on delete cascade
);
-- How every unit stood, and which version of its report was taken.
create table compilation_source (
  commune_id uuid not null,
  compilation_id uuid not null,
  unit_id uuid not null,
  report_id uuid,
  state text not null check (state in ('sent', 'missing', 'exempt', 'carried')),
  -- What sums is added up · what stands for itself counts too: see the totals of a period.
  adds boolean not null,
  stands boolean not null,
  primary key (commune_id, compilation_id, unit_id),
  check ((state = 'sent') = (report_id is not null)),
  foreign key (commune_id, compilation_id) references compilation on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade,
  foreign key (commune_id, report_id) references report on delete cascade
);
create table compilation_act (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  compilation_id uuid not null,
  act text not null check (act in ('edited', 'submitted', 'checked', 'returned', 'signed')),
  step_id uuid,
  acted_by uuid references account on delete set null,
  acted_at timestamptz not null,
  -- In the order in which they were done; several may be of one moment.
  place int not null,
  reason text check (reason <> ''),
  primary key (commune_id, id),
  unique (commune_id, compilation_id, place),
  check (act <> 'returned' or reason is not null),
  foreign key (commune_id, compilation_id) references compilation on delete cascade,
  foreign key (commune_id, step_id) references approval_step on delete cascade
);
create unique index on compilation_act (commune_id, compilation_id) where act = 'signed';

-- What a person said of a number found in a unit's words: of which question it is the figure, or of none.
create unique index on indicator (commune_id, id, bounds);
create table prose_figure (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  -- The question under whose answer it stands, and where the number begins in that answer.
  found_in uuid not null,
  found_at int not null,
  sentence text not null check (sentence <> ''),
  value numeric not null check (value >= 0),
  indicator_id uuid,
  -- BOUNDARY: with the key below, no figure is taken from words where only counts are kept.
  bounds text not null default 'in' check (bounds = 'in'),
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references report on delete cascade,
  foreign key (commune_id, found_in) references indicator on delete cascade,
  foreign key (commune_id, indicator_id, bounds) references indicator (commune_id, id, bounds) on delete cascade
);
create unique index on prose_figure (commune_id, report_id, indicator_id) where withdrawn_at is null;
create unique index on prose_figure (commune_id, report_id, found_in, found_at) where withdrawn_at is null;

-- Whether two passages tell of one thing or of two. Named by their words, so that it holds for a version that says the same.
create table told_twice (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  first_unit_id uuid not null,
  second_unit_id uuid not null,
  first_words text not null,
  second_words text not null,
  decision text not null check (decision in ('one', 'two')),
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null,
  withdrawn_by uuid references account on delete set null,
  withdrawn_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, period_id) references period on delete cascade,
  foreign key (commune_id, first_unit_id) references unit on delete cascade,
  foreign key (commune_id, second_unit_id) references unit on delete cascade
);
create unique index on told_twice (commune_id, period_id, first_unit_id, second_unit_id, md5(first_words), md5(second_words))
  where withdrawn_at is null;

do $$
declare t text;
begin
  foreach t in array array['compilation', 'compilation_source', 'compilation_act', 'prose_figure', 'told_twice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
end $$;

grant select, insert on compilation_source, compilation_act to thidua_app;
grant select, insert, update (content, texts, hash) on compilation to thidua_app;
grant select, insert, update (withdrawn_by, withdrawn_at) on prose_figure, told_twice to thidua_app;
