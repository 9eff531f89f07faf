-- As before, and whether the person has another place to work in: the way to it then stands on every page.
drop function person_of(bytea, timestamptz, date);
create function person_of(token bytea, at timestamptz, today date)
  returns table (account text, name text, login text, membership text, role text, commune jsonb, unit jsonb,
    elsewhere boolean)
  language sql volatile security definer set search_path = public
  as $$
    update session set last_seen_at = at
    where token_hash = token and last_seen_at between at - interval '12 hours' and at - interval '5 minutes';
    select account.id::text, account.name, account.login, membership.id::text, membership.role,
      jsonb_build_object('id', commune.id, 'name', commune.name, 'province', commune.province, 'code', commune.code,
        'trial', commune.trial),
      case when unit.id is not null then jsonb_build_object('id', unit.id, 'name', unit.name) end,
      exists (select from membership other where other.account_id = account.id and other.id <> membership.id
        and other.since <= today and (other.until is null or other.until > today))
    from session
    join account on account.id = session.account_id
    join commune on commune.id = session.commune_id
    join membership on membership.commune_id = session.commune_id and membership.id = session.membership_id
      and membership.account_id = session.account_id
    left join unit on unit.commune_id = membership.commune_id and unit.id = membership.unit_id
    where session.token_hash = token and session.last_seen_at > at - interval '12 hours'
      and membership.since <= today and (membership.until is null or membership.until > today)
  $$;
