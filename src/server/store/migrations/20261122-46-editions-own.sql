-- An edition names whom others were chosen among, and why: the staff's. A unit reads its own grounds of it.
drop policy own on evaluation_edition;

-- In which order things were kept, by the server's clock: whoever showed results held the evaluation, and so did whoever wrote beside
-- them. When a request arrived says nothing of it: one that waited for a show arrived before it.
alter table evaluation_entry add kept_at timestamptz not null default clock_timestamp();
alter table evaluation_exception add kept_at timestamptz not null default clock_timestamp();
alter table evaluation_shown add kept_at timestamptz not null default clock_timestamp();
-- What is kept already stays in the order that it had. Written as another type, no trigger takes it for a change.
alter table evaluation_entry alter kept_at type timestamptz using entered_at;
alter table evaluation_exception alter kept_at type timestamptz using recorded_at;
alter table evaluation_shown alter kept_at type timestamptz using shown_at;

alter policy as_shown on evaluation_entry using (side = 'unit' or (select actor_is_staff()) or exists (select from evaluation_shown shown
  where (shown.commune_id, shown.evaluation_id, shown.unit_id)
    = (evaluation_entry.commune_id, evaluation_entry.evaluation_id, evaluation_entry.unit_id) and shown.kept_at >= evaluation_entry.kept_at));
alter policy as_shown on evaluation_exception using ((select actor_is_staff()) or exists (select from evaluation_shown shown
  where (shown.commune_id, shown.evaluation_id, shown.unit_id)
    = (evaluation_exception.commune_id, evaluation_exception.evaluation_id, evaluation_exception.unit_id)
    and shown.kept_at >= evaluation_exception.kept_at));
