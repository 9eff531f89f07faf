-- How many of the registered households reached what they had registered for, by a unit's review of the year: a count and its day.
-- BOUNDARY: a number beside the number registered; no household, no words. The row's policies and grants hold for it.
alter table registration_answer
  add households_reached int check (households_reached >= 0),
  add reached_on date,
  -- How it came, where the unit did not say it itself.
  add reached_way text check (reached_way in ('phone', 'paper', 'message')),
  add check ((households_reached is null) = (reached_on is null)),
  add check (reached_way is null or households_reached is not null),
  -- Never more than were registered, and none where none were counted.
  add check (households_reached is null or coalesce(households_reached <= households_registered, false));
