-- Papers drawn up here: filled from the system, edited, numbered, sent. And the register of every issuer's numbers.

create table paper (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  issuer_id uuid not null,
  -- Of paperKinds in the domain.
  kind text not null check (kind <> ''),
  movement_id uuid,
  -- What it tells of, so that it can be filled anew: a period, an evaluation, a registration …
  about jsonb not null default '{}',
  -- As it was filled, and as it stands: a Paper of the domain each.
  filled jsonb not null,
  content jsonb not null,
  -- Grows with each change: who saves says which one was before the eyes.
  version int not null default 1 check (version > 0),
  drawn_by uuid references account on delete set null,
  drawn_at timestamptz not null,
  changed_at timestamptz not null,
  -- With its number: from then on nothing changes.
  frozen_at timestamptz,
  -- Never issued, and not to be: it stays to be read.
  dropped_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, issuer_id) references issuer,
  foreign key (commune_id, movement_id) references movement on delete cascade,
  check (frozen_at is null or dropped_at is null)
);
create index on paper (commune_id, movement_id, changed_at desc);

-- What a change replaced.
create table paper_version (
  commune_id uuid not null,
  paper_id uuid not null,
  version int not null,
  content jsonb not null,
  saved_by uuid references account on delete set null,
  saved_at timestamptz not null,
  primary key (commune_id, paper_id, version),
  foreign key (commune_id, paper_id) references paper on delete cascade
);

-- NĐ 30/2020, Đ15: from 01 on the first of January, once each in a year. A number that was taken is never given again.
create table paper_number (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  issuer_id uuid not null,
  -- The type's code (`KH`, `QĐ`), or `CV` for letters.
  series text not null check (series <> ''),
  year int not null check (year between 2000 and 2100),
  number int not null check (number > 0),
  state text not null check (state in ('reserved', 'issued', 'void')),
  -- Null for a paper drawn up elsewhere, whose title stands here.
  paper_id uuid,
  title text not null check (title <> ''),
  dated date,
  taken_by uuid references account on delete set null,
  taken_at timestamptz not null,
  issued_at timestamptz,
  voided_at timestamptz,
  reason text check (reason <> ''),
  primary key (commune_id, id),
  unique (commune_id, issuer_id, series, year, number),
  foreign key (commune_id, issuer_id) references issuer,
  foreign key (commune_id, paper_id) references paper,
  check ((state = 'void') = (voided_at is not null)),
  check (state <> 'void' or reason is not null),
  check (state <> 'issued' or (dated is not null and issued_at is not null))
);
create unique index on paper_number (commune_id, paper_id) where state <> 'void';

-- How and when a paper went to whom.
create table paper_sending (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  number_id uuid not null,
  -- A unit, or a body by its name.
  unit_id uuid,
  body text check (body <> ''),
  way text not null check (way in ('document system', 'mail', 'message', 'post', 'by hand')),
  sent_on date not null,
  noted_by uuid references account on delete set null,
  noted_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, number_id) references paper_number on delete cascade,
  foreign key (commune_id, unit_id) references unit on delete cascade,
  check (num_nonnulls(unit_id, body) = 1)
);
create index on paper_sending (commune_id, number_id);

do $$ declare t text; begin
  foreach t in array array['paper', 'paper_version', 'paper_number', 'paper_sending'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
    execute format('create policy made_by_officers on %I as restrictive for insert
      with check ((select actor_role()) in (''administrator'', ''officer''))', t);
    execute format('create policy changed_by_officers on %I as restrictive for update
      using ((select actor_role()) in (''administrator'', ''officer''))', t);
  end loop;
end $$;

-- A frozen paper is what it is.
create policy not_frozen on paper as restrictive for update using (frozen_at is null) with check (true);

grant select, insert, update (content, version, changed_at, frozen_at, dropped_at) on paper to thidua_app;
grant select, insert on paper_version, paper_sending to thidua_app;
grant select, insert, update (state, paper_id, title, dated, issued_at, voided_at, reason) on paper_number to thidua_app;
