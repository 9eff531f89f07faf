-- A personal link: whoever holds it reports for one unit and one period, without an account. The token is shown once, when
-- the link is made; only its hash is kept.
create table report_link (
  commune_id uuid not null,
  id uuid not null default gen_random_uuid(),
  period_id uuid not null,
  unit_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  -- The post to which it was handed, never a person's name.
  handed_to text check (handed_to <> '' and length(handed_to) <= 100),
  created_by uuid references account on delete set null,
  created_at timestamptz not null,
  -- The last day on which it opens.
  expires_on date not null,
  revoked_by uuid references account on delete set null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  uses int not null default 0,
  primary key (commune_id, id),
  foreign key (commune_id, period_id, unit_id) references duty on delete cascade
);
-- Asked by a token alone, before any commune is known.
create index on report_link (token_hash);
create unique index on report_link (commune_id, period_id, unit_id) where revoked_at is null;
alter table draft add column link_id uuid,
  add foreign key (commune_id, link_id) references report_link on delete set null (link_id);
alter table report add column link_id uuid,
  add foreign key (commune_id, link_id) references report_link on delete set null (link_id),
  add check (link_id is null or sent_by is null);

-- Of the link that acts, as set by as(actor, work): its own id, its unit, its period, that period's movement.
create function actor_link(part text) returns uuid language sql stable
  as $$ select (nullif(current_setting('thidua.link', true), '')::jsonb ->> part)::uuid $$;

alter table report_link enable row level security;
create policy staff on report_link using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, update (revoked_by, revoked_at) on report_link to thidua_app;

-- A link has no unit in the sense of `actor_unit`: whatever is a unit's own stays closed to it but for these rows.
create policy link on unit for select using (commune_id = (select actor_commune()) and id = (select actor_link('unit')));
do $$
declare t text;
begin
  foreach t in array array['duty', 'draft', 'report'] loop
    execute format('create policy link on %I using (commune_id = (select actor_commune())
      and unit_id = (select actor_link(''unit'')) and period_id = (select actor_link(''period'')))', t);
  end loop;
end $$;
-- And what the commune's people read of every movement, it reads of its own.
create policy link on issuer as restrictive using ((select actor_role()) is distinct from 'link');
create policy link on movement as restrictive
  using ((select actor_role()) is distinct from 'link' or id = (select actor_link('movement')));
create policy link on indicator as restrictive
  using ((select actor_role()) is distinct from 'link' or movement_id = (select actor_link('movement')));
create policy link on indicator_unit_kind as restrictive using ((select actor_role()) is distinct from 'link' or exists (
  select from indicator where indicator.commune_id = indicator_unit_kind.commune_id and indicator.id = indicator_id));
create policy link on period as restrictive
  using ((select actor_role()) is distinct from 'link' or id = (select actor_link('period')));

-- Whose report a token opens, and whether it still does: asked before any commune is known, so past row-level security.
-- `seen` says how it is held: 'looked at' leaves no trace, so that the preview of a message does not count.
create function link_of(token bytea, at timestamptz, today date, seen text)
  returns table (link text, state text, commune jsonb, unit jsonb, period text, movement text, until date)
  language sql volatile security definer set search_path = public
  as $$
    update report_link set last_used_at = at, uses = uses + (seen = 'opened')::int
    where token_hash = token and revoked_at is null and expires_on >= today and (seen = 'opened'
      or seen = 'used' and (last_used_at is null or last_used_at < at - interval '5 minutes'));
    select report_link.id::text,
      case when revoked_at is not null then 'revoked' when expires_on < today then 'expired' else 'in force' end,
      jsonb_build_object('id', commune.id, 'name', commune.name, 'province', commune.province, 'code', commune.code,
        'trial', commune.trial),
      jsonb_build_object('id', unit.id, 'name', unit.name), period.id::text, period.movement_id::text,
      expires_on
    from report_link
    join commune on commune.id = report_link.commune_id
    join unit on (unit.commune_id, unit.id) = (report_link.commune_id, report_link.unit_id)
    join period on (period.commune_id, period.id) = (report_link.commune_id, report_link.period_id)
    where token_hash = token
  $$;
