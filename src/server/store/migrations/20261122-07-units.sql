-- The kinds of unit are a commune's own: it renames them and adds others, each like one that plans are understood by.
create table unit_kind (
  commune_id uuid not null references commune on delete cascade,
  key text not null check (key <> ''),
  name text collate vietnamese not null check (name <> ''),
  "like" text not null check ("like" in ('area', 'agency', 'organisation', 'school', 'enterprise', 'team', 'block', 'commune')),
  position int not null,
  -- No unit is made of it any more; those that are remain.
  retired_at timestamptz,
  primary key (commune_id, key)
);
create unique index on unit_kind (commune_id, lower(name));

insert into unit_kind (commune_id, key, name, "like", position)
select commune.id, usual.key, usual.name, usual.key, place - 1
from commune, unnest(
  array['area', 'agency', 'organisation', 'school', 'enterprise', 'team', 'block', 'commune'],
  array['Khu dân cư', 'Cơ quan', 'Mặt trận Tổ quốc, đoàn thể', 'Trường học', 'Doanh nghiệp', 'Tổ bảo vệ an ninh, trật tự',
    'Tòa nhà chung cư', 'Xã, phường, đặc khu']) with ordinality as usual (key, name, place);

alter table unit drop constraint unit_kind_check;
alter table unit add foreign key (commune_id, kind) references unit_kind (commune_id, key);
alter table indicator_unit_kind drop constraint indicator_unit_kind_unit_kind_check;
alter table indicator_unit_kind add foreign key (commune_id, unit_kind) references unit_kind (commune_id, key);

alter table unit_kind enable row level security;
create policy commune on unit_kind for select using (commune_id = (select actor_commune()));
create policy staff on unit_kind using (commune_id = (select actor_commune()) and (select actor_is_staff()));
grant select, insert, update (name, retired_at) on unit_kind to thidua_app;
