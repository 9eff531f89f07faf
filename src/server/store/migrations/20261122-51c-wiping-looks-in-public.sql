-- As for every function that looks past the policies: nothing temporary comes before what it names.
alter function wipe_trial() set search_path = public, pg_temp;
