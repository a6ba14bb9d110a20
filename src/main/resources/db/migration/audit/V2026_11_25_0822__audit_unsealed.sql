-- Since when entries of the institution wait for their seal; null when none does. The leaves themselves are nobody's business who is at
-- work, that the sealing has stopped is.
create function audit.unsealed_since() returns timestamptz
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select min(e.at)
    from audit.entry e
    where e.xid >= coalesce((select h.horizon from audit.head h order by h.size desc limit 1), 0)
      and e.institution_id = any ((select platform.institutions())::uuid[])
      and not exists (select from audit.leaf l where l.entry_id = e.id)
$$;
