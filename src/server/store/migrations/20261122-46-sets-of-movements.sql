-- Which movement's plan a set was made from: made once more, it is that one.
alter table criteria_set
  add movement_id uuid,
  add foreign key (commune_id, movement_id) references movement on delete set null (movement_id);
create index on criteria_set (commune_id, movement_id) where movement_id is not null;
