-- What the board says beside its signs is rare: each kind of it is found without reading every report and duty.
create index on report (commune_id, period_id) where received_way is not null;
create index on duty (commune_id, period_id) where extended_until is not null;
create index on duty (commune_id, period_id) where change_id is not null or carried_by is not null;
