-- Asked at the beginning of every transaction, these were functions in SQL, which the server planned anew each time they were called: a
-- procedure keeps its plans. And who may know every family of the centre is not asked about each of them.
create or replace function people.stands_in_for(institution uuid, employee uuid) returns uuid[]
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp
as $$
begin
    return array(select s.absent_employee_id
                 from institution.substitution s
                 where s.institution_id = institution and s.substitute_employee_id = employee
                   and current_date between s.starts_on and s.ends_on) || employee;
end
$$;

create or replace function people.unknown_families(reader uuid, institutions uuid[]) returns uuid[]
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
as $$
declare
    who    record;
    stands uuid[];
begin
    select a.institution_id, a.employee_id, a.reach, a.department_id,
           exists (select from access.account_role o where o.account_id = a.id and o.role in ('DIRECTOR', 'DEPUTY')) as whole_centre,
           exists (select from access.account_role o where o.account_id = a.id and o.role = 'HEAD')                  as head
    into who
    from access.account a
    where a.id = reader and a.active;
    if not found then
        return array(select distinct r.family_id
                     from people.restriction r
                     where r.ends_on is null and r.institution_id = any (institutions));
    end if;
    if who.whole_centre and institutions = array [who.institution_id] then
        return '{}';
    end if;
    stands := people.stands_in_for(who.institution_id, who.employee_id);
    return array(
        select distinct r.family_id
        from people.restriction r
        where r.ends_on is null
          and r.institution_id = any (institutions)
          and (r.institution_id <> who.institution_id
            or not who.whole_centre
                and not exists (select
                                from people.curator c
                                where c.institution_id = r.institution_id and c.family_id = r.family_id and c.ends_on is null
                                  and c.employee_id = any (stands))
                and not exists (select
                                from people.restriction_insider i
                                where i.institution_id = r.institution_id and i.family_id = r.family_id and i.until is null
                                  and i.employee_id = who.employee_id)
                and not exists (select
                                from people.emergency_access e
                                where e.institution_id = r.institution_id and e.family_id = r.family_id and e.account_id = reader
                                  and e.until > clock_timestamp())
                and not (who.head
                    and (who.reach = 'INSTITUTION'
                         or exists (select
                                    from people.residence h
                                             join institution.section s on s.institution_id = h.institution_id and s.id = h.section_id
                                    where h.institution_id = r.institution_id and h.family_id = r.family_id and h.ends_on is null
                                      and (who.reach = 'DEPARTMENT' and s.department_id = who.department_id
                                           or who.reach = 'SECTIONS'
                                               and exists (select
                                                           from institution.section_assignment w
                                                           where w.institution_id = s.institution_id and w.section_id = s.id
                                                             and w.employee_id = any (stands)
                                                             and current_date between w.starts_on and coalesce(w.ends_on, current_date))))))));
end
$$;

create or replace function people.persons_at_home_in(families uuid[], institutions uuid[]) returns uuid[]
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
as $$
begin
    return array(
        select distinct m.person_id
        from people.membership m
        where m.institution_id = any (institutions)
          and m.family_id = any (families)
          and (m.ends_on is null
               or not exists (select
                              from people.membership o
                              where o.institution_id = m.institution_id and o.person_id = m.person_id
                                and (o.ends_on is null or o.ends_on > m.ends_on))));
end
$$;

create or replace function people.enter(token text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    found    record;
    families uuid[] := '{}';
    persons  uuid[] := '{}';
begin
    found := access.at_work(token);
    if found.account is null then
        perform platform.leave();
        return;
    end if;
    if not found.console
        and exists (select from people.restriction r where r.ends_on is null and r.institution_id = any (found.institutions)) then
        families := people.unknown_families(found.account, found.institutions);
        if cardinality(families) > 0 then
            persons := people.persons_at_home_in(families, found.institutions);
        end if;
    end if;
    perform platform.admit(found.account, found.institutions, found.console, families, persons);
end
$$;
