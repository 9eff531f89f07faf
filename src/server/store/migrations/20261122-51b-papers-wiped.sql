-- A trial's papers and numbers go before its movements and issuers, to which they point: nothing else ever deletes one.
create or replace function wipe_trial() returns boolean language plpgsql security definer set search_path = public
  as $$
  declare wiped uuid := (select id from commune where id = actor_commune() and trial);
  begin
    delete from report where commune_id = wiped;
    delete from paper_number where commune_id = wiped;
    delete from paper where commune_id = wiped;
    delete from movement where commune_id = wiped;
    delete from plan where commune_id = wiped;
    delete from commune where id = wiped;
    return wiped is not null;
  end $$;
