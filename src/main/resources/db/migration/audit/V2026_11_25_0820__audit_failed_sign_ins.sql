-- A failed sign-in belongs to no institution: whose it should have been nobody knows, and the login may be a password typed too early. So
-- the walls show it to nobody. Whoever is at work may know from which neighbourhoods it was tried, how often and when, and no more.
create function audit.failed_sign_ins(since timestamptz)
    returns table (network text, failures bigint, first_at timestamptz, last_at timestamptz)
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select coalesce(e.details ->> 'network', ''), count(*), min(e.at), max(e.at)
    from audit.entry e
    where e.institution_id is null and e.event = 'SignInFailed' and e.at >= since
      and platform.account() is not null
    group by 1
    order by max(e.at) desc
    limit 200
$$;
