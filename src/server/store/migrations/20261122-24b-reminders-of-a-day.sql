-- A rung reminds once of a last day: given more time, a unit is reminded of its new day again. And a mail whose reports came
-- while it waited is not sent any more.

alter table reminder add column deadline date;
-- The day that the unit had when it was reminded.
update reminder set deadline = coalesce(
  (select new_until from extension
    where (extension.commune_id, extension.period_id, extension.unit_id) = (reminder.commune_id, reminder.period_id, reminder.unit_id)
      and granted_at <= reminded_at order by new_until desc limit 1),
  (select on_time_until from period where (period.commune_id, period.id) = (reminder.commune_id, reminder.period_id)))
where rung is not null;
alter table reminder add check ((rung is null) = (deadline is null));
drop index reminder_once;
create unique index reminder_once on reminder (commune_id, period_id, unit_id, deadline, rung, level) where rung is not null;
create index on reminder (commune_id, mail_id) where mail_id is not null;

alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'dropped'));
