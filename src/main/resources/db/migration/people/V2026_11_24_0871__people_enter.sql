call platform.wall('people.restriction');
call platform.wall('people.restriction_insider');
call platform.wall('people.emergency_access');

-- Whose curatorships an employee answers for today: their own.
create function people.stands_in_for(institution uuid, employee uuid) returns uuid[]
    language sql
    stable
    set search_path = pg_catalog, pg_temp
as $$
    select array [employee]
$$;

-- The restricted families an account may not know. The same rule as permission people.know, told to the database.
create function people.unknown_families(reader uuid, institutions uuid[]) returns uuid[]
    language sql
    stable
    set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(distinct r.family_id), '{}')
    from people.restriction r
    where r.ends_on is null
      and r.institution_id = any (institutions)
      and not exists (
        select
        from access.account a
        where a.id = reader and a.active and a.institution_id = r.institution_id
          and (
            exists (select from access.account_role o where o.account_id = a.id and o.role in ('DIRECTOR', 'DEPUTY'))
            or exists (select
                       from people.curator c
                       where c.institution_id = r.institution_id and c.family_id = r.family_id and c.ends_on is null
                         and c.employee_id = any (people.stands_in_for(a.institution_id, a.employee_id)))
            or exists (select
                       from people.restriction_insider i
                       where i.institution_id = r.institution_id and i.family_id = r.family_id and i.until is null
                         and i.employee_id = a.employee_id)
            or exists (select
                       from people.emergency_access e
                       where e.institution_id = r.institution_id and e.family_id = r.family_id and e.account_id = a.id
                         and e.until > clock_timestamp())
            or exists (select from access.account_role o where o.account_id = a.id and o.role = 'HEAD')
                and (a.reach = 'INSTITUTION'
                     or exists (select
                                from people.residence h
                                         join institution.section s on s.institution_id = h.institution_id and s.id = h.section_id
                                where h.institution_id = r.institution_id and h.family_id = r.family_id and h.ends_on is null
                                  and (a.reach = 'DEPARTMENT' and s.department_id = a.department_id
                                       or a.reach = 'SECTIONS'
                                           and exists (select
                                                       from institution.section_assignment w
                                                       where w.institution_id = s.institution_id and w.section_id = s.id
                                                         and w.employee_id = any (people.stands_in_for(a.institution_id, a.employee_id))
                                                         and current_date between w.starts_on and coalesce(w.ends_on, current_date)))))))
$$;

-- With a family hide those who live in it, and those who left it and have lived in no other since: the page of such a person would name
-- the family they left last. Who moved on to a family everybody knows stays visible; only their stay in the hidden one is not.
create function people.persons_at_home_in(families uuid[], institutions uuid[]) returns uuid[]
    language sql
    stable
    set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(distinct m.person_id), '{}')
    from people.membership m
    where m.institution_id = any (institutions)
      and m.family_id = any (families)
      and (m.ends_on is null
           or not exists (select
                          from people.membership o
                          where o.institution_id = m.institution_id and o.person_id = m.person_id
                            and (o.ends_on is null or o.ends_on > m.ends_on)))
$$;

-- Called once per transaction after access.enter: what this account may not know is written where the policies of the tables read it.
create or replace function people.enter() returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    centres  uuid[] := platform.institutions();
    families uuid[] := '{}';
    persons  uuid[] := '{}';
begin
    if platform.account() is null then
        return;
    end if;
    if not platform.console()
        and exists (select from people.restriction r where r.ends_on is null and r.institution_id = any (centres)) then
        families := people.unknown_families(platform.account(), centres);
        if cardinality(families) > 0 then
            persons := people.persons_at_home_in(families, centres);
        end if;
    end if;
    perform platform.hide(families, persons);
end
$$;

revoke execute on function people.stands_in_for(uuid, uuid) from public;
revoke execute on function people.unknown_families(uuid, uuid[]) from public;
revoke execute on function people.persons_at_home_in(uuid[], uuid[]) from public;
