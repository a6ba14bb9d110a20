-- The planner learns what was just written, committed or not, from within the transaction that wrote it: by a plain statement only the
-- owner of a table may tell it so.
create function platform.learn_sizes(target regclass default null) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    execute case when target is null then 'analyze' else format('analyze %s', target) end;
end
$$;
