-- How a report came that its unit did not send by itself, and when.
alter table report
  add received_way text check (received_way in ('phone', 'paper', 'message', 'excel')),
  add received_on date,
  add received_from text check (received_from <> ''),
  add check ((received_way is null) = (received_on is null)),
  add check (received_from is null or received_way is not null);

-- Sent forms say all that a question may ask; those sent before asked nothing of it. They name the unit as it was.
update report set form = form
  || jsonb_build_object('checks', '[]'::jsonb,
    'unit', (select jsonb_build_object('code', code, 'name', name) from unit
      where (unit.commune_id, unit.id) = (report.commune_id, report.unit_id)))
  || jsonb_build_object('questions', coalesce((
    select jsonb_agg('{"definition": null, "minimum": null, "months": [], "wholeOn": null, "headings": [], "table": null,
      "eitherOr": null}'::jsonb || question order by place)
    from jsonb_array_elements(form -> 'questions') with ordinality as asked (question, place)), '[]'));
