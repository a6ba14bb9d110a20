-- A look does not wait for the disk, unless it takes something away: whatever is written in a transaction that is more than looking at a page
-- is on the disk before anybody is told. What the setting was before, a stricter one of a replicated server included, is what it becomes again.
create function audit.wait_for_the_disk() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    if current_setting('synchronous_commit') = 'off' then
        set local synchronous_commit to default;
    end if;
    return null;
end
$$;

create trigger entry_kept after insert on audit.entry
    for each row when (new.kind not in ('view', 'search')) execute function audit.wait_for_the_disk();
