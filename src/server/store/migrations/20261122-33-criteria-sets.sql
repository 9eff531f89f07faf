-- Sets of criteria: why a version was made, what it was taken from, and who may make one at all.

alter table criteria_set
  -- Why this version follows the one before it.
  add reason text check (reason <> ''),
  -- The starter of the software that it was taken from.
  add starter text check (starter <> ''),
  -- What is out of bounds is listed and never judged: no points, no test.
  add constraint nothing_out_of_bounds check (not jsonb_path_exists(content,
    'strict $.**{0 to 12} ? (@.bounds == "out" && (@.gate == true || @.scores.kind != "none"))', silent => true));

-- Everyone of the staff reads them; officers and administrators make them.
create policy made_by_officers on criteria_set as restrictive for insert
  with check ((select actor_role()) in ('administrator', 'officer'));
create policy retired_by_officers on criteria_set as restrictive for update
  using ((select actor_role()) in ('administrator', 'officer'));
