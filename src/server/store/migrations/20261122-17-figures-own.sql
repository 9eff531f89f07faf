-- A unit reads the reports of those before it and writes no figure into them.
create policy own_report on figure as restrictive for insert with check ((select actor_is_staff()) or exists (
  select from report where report.commune_id = figure.commune_id and report.id = figure.report_id
    and report.unit_id in ((select actor_unit()), (select actor_link('unit')))));
create policy own_report on month_figure as restrictive for insert with check ((select actor_is_staff()) or exists (
  select from report where report.commune_id = month_figure.commune_id and report.id = month_figure.report_id
    and report.unit_id in ((select actor_unit()), (select actor_link('unit')))));
