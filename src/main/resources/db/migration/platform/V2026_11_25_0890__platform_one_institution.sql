-- Nearly everybody works for one institution. Compared with one value a row is found by the index as quickly as without a wall; compared with
-- a list, each look into an index began with sorting the list. The others are asked for only where the one does not fit: at the console.
create function platform.institution() returns uuid
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return case when platform.sealed() then (current_setting('app.institutions', true)::uuid[])[1] end;
end
$$;

create function platform.other_institutions() returns uuid[]
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return case when platform.sealed() then (current_setting('app.institutions', true)::uuid[])[2:] else '{}' end;
end
$$;

-- Builds the walls of a table from its columns: the institution, the family, the person. The last statement of a migration that makes a
-- table with a subject. Comparisons are leakproof and the questions are sub-selects, asked once: a function per row would cost seconds.
create or replace procedure platform.wall(target regclass)
    language plpgsql
    set search_path = pg_catalog, pg_temp as
$$
declare
    conditions text[] := '{}';
    subject    record;
begin
    for subject in
        select a.attname as name, a.attnotnull as required,
               case
                   when a.attname = 'institution_id' or target = to_regclass('institution.institution') then 'institution'
                   when a.attname = 'person_id' or target = to_regclass('people.person') then 'person'
                   else 'family'
               end as kind
        from pg_attribute a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped
          and (a.attname in ('institution_id', 'family_id', 'person_id')
            or a.attname = 'id' and target in (to_regclass('institution.institution'), to_regclass('people.family'),
                                               to_regclass('people.person')))
        order by a.attname <> 'institution_id', a.attnum
    loop
        conditions := conditions || case
            when subject.kind = 'institution' then
                format('(%1$I = (select platform.institution()) or %1$I = any ((select platform.other_institutions())::uuid[]))', subject.name)
            when subject.required then
                format('%I <> all ((select platform.hidden_%s())::uuid[])', subject.name,
                       case subject.kind when 'person' then 'persons' else 'families' end)
            else
                format('(%1$I is null or %1$I <> all ((select platform.hidden_%2$s())::uuid[]))', subject.name,
                       case subject.kind when 'person' then 'persons' else 'families' end)
            end;
    end loop;
    if conditions = '{}' then
        raise exception 'A table without a subject has no walls: %', target;
    end if;
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    if exists (select from pg_policy where polrelid = target and polname = 'wall') then
        execute format('drop policy wall on %s', target);
    end if;
    execute format('create policy wall on %s for all using (%s)', target, array_to_string(conditions, ' and '));
    -- The journal is also written to before anybody is at work: somebody signed in, or could not. Changed or taken from it is nothing:
    -- the application holds no such right, whatever a policy says.
    if target::text like 'audit.%' then
        execute format('alter policy wall on %s with check ((select platform.account()) is null or institution_id is null or (%s))',
                       target, array_to_string(conditions, ' and '));
    end if;
    -- Before anybody is at work, an account and its ways in are looked up by login, one-time link or device; that moment has no
    -- institution yet. From then on those of other institutions are out of sight.
    if target::text like 'access.%' then
        execute format('alter policy wall on %s using ((select platform.account()) is null or (%s))',
                       target, array_to_string(conditions, ' and '));
    end if;
end
$$;


-- The walls that stand, built anew.
do
$$
    declare
        standing record;
    begin
        for standing in select polrelid::regclass as target from pg_policy where polname = 'wall' loop
            call platform.wall(standing.target);
        end loop;
    end
$$;
