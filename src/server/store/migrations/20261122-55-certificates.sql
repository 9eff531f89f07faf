-- Certificates on pre-printed stock: where fields stand on it, and how each printer shifts what it prints. Whom they were
-- printed for is kept nowhere here.

create table certificate_form (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> '' and length(name) <= 200),
  -- Millimetres, as the sheet lies in the printer.
  width double precision not null check (width between 100 and 600),
  height double precision not null check (height between 100 and 600),
  -- CertificateField of the domain.
  fields jsonb not null check (jsonb_typeof(fields) = 'array'),
  -- Grows with each change: who saves says which one was before the eyes.
  version int not null default 1 check (version > 0),
  -- A scan of the stock, proved and stripped like evidence; shown while fields are placed.
  background_hash text,
  background_format text check (background_format in ('jpeg', 'png', 'webp')),
  -- Pixels.
  background_width int check (background_width > 0),
  background_height int check (background_height > 0),
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- Not offered any more.
  dropped_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, background_hash) references file,
  check (num_nonnulls(background_hash, background_format, background_width, background_height) in (0, 4))
);
create unique index on certificate_form (commune_id, name) where dropped_at is null;

create table certificate_printer (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> '' and length(name) <= 100),
  -- Millimetres to the right and down; percent.
  dx double precision not null check (dx between -30 and 30),
  dy double precision not null check (dy between -30 and 30),
  scale double precision not null check (scale between 95 and 105),
  changed_at timestamptz not null,
  dropped_at timestamptz,
  primary key (commune_id, id)
);
create unique index on certificate_printer (commune_id, name) where dropped_at is null;

do $$ declare t text; begin
  foreach t in array array['certificate_form', 'certificate_printer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
    execute format('create policy made_by_officers on %I as restrictive for insert
      with check ((select actor_role()) in (''administrator'', ''officer''))', t);
    execute format('create policy changed_by_officers on %I as restrictive for update
      using ((select actor_role()) in (''administrator'', ''officer''))', t);
  end loop;
end $$;

grant select, insert, update (name, width, height, fields, version, background_hash, background_format, background_width,
  background_height, changed_at, dropped_at) on certificate_form to thidua_app;
grant select, insert, update (name, dx, dy, scale, changed_at, dropped_at) on certificate_printer to thidua_app;
