-- Which families and persons do not exist for who is at work. Nothing is restricted yet, so nothing is hidden from anybody.
create function people.enter() returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    if platform.account() is not null then
        perform platform.hide('{}', '{}');
    end if;
end
$$;
