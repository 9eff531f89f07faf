-- What officers may say of a question without code, figures by month, and what several movements measure in common.

-- A figure that several movements ask for and count once.
create table measure (
  commune_id uuid not null references commune on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  -- The counted noun.
  noun text check (noun <> ''),
  counts text check (counts <> ''),
  counts_not text check (counts_not <> ''),
  source text check (source <> ''),
  made_by uuid references account on delete set null,
  made_at timestamptz not null,
  primary key (commune_id, id),
  unique (commune_id, name)
);

alter table indicator
  drop constraint indicator_kind_check,
  drop constraint indicator_check,
  add constraint indicator_kind_check check (kind in ('count', 'ratio', 'attestation', 'no-incident', 'prose', 'table')),
  -- BOUNDARY: where only counts are kept, no free text is asked.
  add constraint indicator_words_check check (bounds <> 'count' or kind not in ('prose', 'table')),
  add counts text check (counts <> ''),
  add counts_not text check (counts_not <> ''),
  add source text check (source <> ''),
  add minimum numeric,
  add explain_zero boolean not null default false,
  add attested_by text[] not null default '{}',
  add sums text check (sums in ('sum', 'ratio of sums', 'last', 'none')),
  add by_month boolean not null default false,
  add whole_on date,
  add headings text[] not null default '{}',
  -- Of a table: { columns: [{ title, kind }], rows: [], most }.
  add shape jsonb,
  add either_or text check (either_or <> ''),
  add measure_id uuid,
  -- Asked no more of those who have not sent; what was sent stays.
  add stopped_at timestamptz,
  add stopped_by uuid references account on delete set null,
  add unique (commune_id, id, movement_id),
  add foreign key (commune_id, measure_id) references measure,
  add check (minimum <= maximum),
  add check ((kind = 'table') = (shape is not null)),
  add check (kind = 'prose' or headings = '{}'),
  add check (whole_on is null or kind = 'ratio'),
  add check (not by_month or kind in ('count', 'ratio', 'no-incident', 'attestation') and sums <> 'none');
update indicator set sums = case kind when 'ratio' then 'ratio of sums' when 'attestation' then 'last'
  when 'prose' then 'none' when 'table' then 'none' else 'sum' end;
alter table indicator alter sums set not null;
create index on indicator (commune_id, measure_id);

-- A relation between figures of one form: left is not more than, or equal to, the terms together.
create table form_check (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  movement_id uuid not null,
  kind text not null check (kind in ('not more', 'equal')),
  left_id uuid not null,
  message text not null check (message <> ''),
  primary key (commune_id, id),
  unique (commune_id, id, movement_id),
  foreign key (commune_id, movement_id) references movement on delete cascade,
  foreign key (commune_id, left_id, movement_id) references indicator (commune_id, id, movement_id) on delete cascade
);
create table form_check_term (
  commune_id uuid not null,
  check_id uuid not null,
  movement_id uuid not null,
  indicator_id uuid not null,
  primary key (commune_id, check_id, indicator_id),
  foreign key (commune_id, check_id, movement_id) references form_check (commune_id, id, movement_id) on delete cascade,
  foreign key (commune_id, indicator_id, movement_id) references indicator (commune_id, id, movement_id) on delete cascade
);
create index on form_check (commune_id, movement_id);

alter table figure
  add attested_by text,
  add rows jsonb,
  drop constraint figure_check,
  add constraint figure_says_something check (num_nonnulls(value, prose, explanation, rows) >= 1);

-- Figures by the finest stretch given, so that several cuts of a year come from one set.
create table month_figure (
  commune_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  month date not null check (extract(day from month) = 1),
  -- The days of the month that the figure tells of.
  covers_from date not null check (covers_from >= month),
  covers_to date not null check (covers_to >= covers_from and covers_to < month + interval '1 month'),
  value numeric not null,
  denominator numeric check (denominator >= 0),
  primary key (commune_id, report_id, indicator_id, month),
  foreign key (commune_id, report_id, indicator_id) references figure on delete cascade
);
create index on month_figure (commune_id, indicator_id, month);
create index on report (commune_id, unit_id);

-- Forms sent until now asked nothing of this.
update report set form = form || jsonb_build_object('questions', coalesce((
    select jsonb_agg('{"explainZero": false, "attestedBy": []}'::jsonb
      || jsonb_build_object('sums', case question ->> 'kind' when 'ratio' then 'ratio of sums' when 'attestation' then 'last'
        when 'prose' then 'none' else 'sum' end) || question order by place)
    from jsonb_array_elements(form -> 'questions') with ordinality as asked (question, place)), '[]'));

do $$
declare t text;
begin
  foreach t in array array['measure', 'form_check', 'form_check_term'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy commune on %I for select using (commune_id = (select actor_commune()))', t);
    execute format('create policy staff on %I using (commune_id = (select actor_commune()) and (select actor_is_staff()))', t);
  end loop;
end $$;
-- Whoever holds a link to one report reads of these what belongs to its movement.
create policy link on form_check as restrictive using ((select actor_role()) is distinct from 'link' or exists (
  select from movement where movement.commune_id = form_check.commune_id and movement.id = movement_id));
create policy link on form_check_term as restrictive using ((select actor_role()) is distinct from 'link' or exists (
  select from movement where movement.commune_id = form_check_term.commune_id and movement.id = movement_id));
-- A unit's own, as its figures are.
alter table month_figure enable row level security;
create policy own on month_figure using (commune_id = (select actor_commune()) and ((select actor_is_staff()) or exists (
  select from report where report.commune_id = month_figure.commune_id and report.id = month_figure.report_id)));

-- The other periods of a movement that a unit owes, by name and days, without those that run beside this one: a month
-- that two of them share is asked in one. A link sees no duty but its own, and must ask for the same months.
create function periods_around(wanted uuid, owing uuid) returns json
  language sql stable security definer set search_path = public
  as $$
    select coalesce(json_agg(json_build_object('label', other.name, 'from', other.covers_from, 'to', other.covers_to)), '[]')
    from period mine
    join period other on (other.commune_id, other.movement_id) = (mine.commune_id, mine.movement_id) and other.id <> mine.id
    join duty on (duty.commune_id, duty.period_id, duty.unit_id) = (other.commune_id, other.id, owing)
    where mine.commune_id = actor_commune() and mine.id = wanted
      and (other.covers_to < mine.covers_from or other.covers_from > mine.covers_to)
  $$;

grant select, insert, update (name, noun, counts, counts_not, source) on measure to thidua_app;
grant select, insert, delete on form_check, form_check_term to thidua_app;
grant select, insert on month_figure to thidua_app;
grant update (position, kind, clause, question, measure, comparator, target, target_high, each_unit, decimals, minimum, maximum,
  part_may_exceed_whole, counts, counts_not, source, explain_zero, attested_by, sums, by_month, whole_on, headings, shape,
  either_or, measure_id, stopped_at, stopped_by) on indicator to thidua_app;
grant delete on indicator_unit_kind to thidua_app;
