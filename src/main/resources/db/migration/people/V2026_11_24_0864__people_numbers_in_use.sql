-- A number given out counts families nobody here may know, or the next one would be given twice. Only the numbers are answered.
create function people.last_family_numbers(institution uuid) returns table (year integer, number integer)
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp as
$$
select left(f.number, 4)::integer, max(substr(f.number, 6)::integer)
from people.family f
where f.institution_id = institution
  and f.number ~ '^[0-9]{4}-[0-9]{5}$'
  and (institution = any (platform.institutions()) or session_user = current_user)
group by 1
$$;

create function people.family_numbers_in_use(institution uuid, numbers text[]) returns setof text
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp as
$$
select f.number
from people.family f
where f.institution_id = institution
  and f.number = any (numbers)
  and (institution = any (platform.institutions()) or session_user = current_user)
$$;
