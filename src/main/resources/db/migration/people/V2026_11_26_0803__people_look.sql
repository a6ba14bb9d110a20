-- The same for a transaction that only looks: it does not wait for the disk. Why that may be: docs/decisions/0009.
create function people.look(token text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform people.enter(token);
    perform set_config('synchronous_commit', 'off', true);
end
$$;
