-- Acts are numbered within the year over all families, those included that nobody here may know.
create function services.last_act_number(institution uuid, of_year integer) returns integer
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp as
$$
select coalesce(max(a.number), 0)
from services.urgent_act a
where a.institution_id = institution
  and a.year = of_year
  and (institution = any (platform.institutions()) or session_user = current_user)
$$;
