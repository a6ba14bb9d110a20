-- Whose curatorships an employee answers for today: their own, and those of whom they substitute by an order.
create or replace function people.stands_in_for(institution uuid, employee uuid) returns uuid[]
    language sql
    stable
    set search_path = pg_catalog, pg_temp
as $$
    select array [employee] || array(select s.absent_employee_id
                                     from institution.substitution s
                                     where s.institution_id = institution and s.substitute_employee_id = employee
                                       and current_date between s.starts_on and s.ends_on)
$$;

revoke execute on function people.stands_in_for(uuid, uuid) from public;

-- The door broken in an emergency: a family that does not exist for who is at work is opened to them for three hours. Answers which, or
-- null when their institution has no restricted family of that number. The reason comes sealed, as the row it belongs to is named by the caller.
create function people.break_glass(access_id uuid, family_number text, snils_token text, sealed_reason text) returns uuid
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    found record;
begin
    if platform.account() is null or platform.console() then
        return null;
    end if;
    select f.institution_id, f.id
    into found
    from people.family f
    where f.institution_id = any (platform.institutions())
      and exists (select from people.restriction r
                  where r.institution_id = f.institution_id and r.family_id = f.id and r.ends_on is null)
      and (f.number = family_number
           or exists (select
                      from people.person p
                               join people.membership m on m.institution_id = p.institution_id and m.person_id = p.id and m.ends_on is null
                      where p.institution_id = f.institution_id and p.snils_index = snils_token and m.family_id = f.id))
    limit 1;
    if found.id is null then
        return null;
    end if;
    insert into people.emergency_access (institution_id, id, family_id, account_id, reason, opened_at, until)
    values (found.institution_id, access_id, found.id, platform.account(), sealed_reason, clock_timestamp(),
            clock_timestamp() + interval '3 hours');
    return found.id;
end
$$;

revoke execute on function people.break_glass(uuid, text, text, text) from public;
grant execute on function people.break_glass(uuid, text, text, text) to opora_app;
