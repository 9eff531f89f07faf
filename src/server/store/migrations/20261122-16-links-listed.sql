-- The list of a period asks for the latest link of every unit, those revoked among them.
create index on report_link (commune_id, period_id, unit_id);
