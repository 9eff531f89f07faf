-- What an officer carries from a newer plan into a running movement, step by step: a due date, what a question is held
-- against; and which plan it came from. What was sent keeps the form it was sent with.
alter table period add column carried_from uuid;
alter table period add foreign key (commune_id, carried_from) references plan on delete set null (carried_from);
alter table indicator add column carried_from uuid;
alter table indicator add foreign key (commune_id, carried_from) references plan on delete set null (carried_from);

grant update (on_time_until, carried_from) on period to thidua_app;
grant update (question, comparator, target, target_high, carried_from) on indicator to thidua_app;
