-- A paper is filled anew: what it was filled with is then that of the later moment.
alter table paper add column filled_at timestamptz;
grant update (filled, filled_at) on paper to thidua_app;
