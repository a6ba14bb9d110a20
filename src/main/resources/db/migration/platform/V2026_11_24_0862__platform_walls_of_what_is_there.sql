-- Every table that has a subject today. Later ones call the procedure themselves; the test of the schema names who forgot.
do
$$
    declare
        target regclass;
    begin
        for target in
            select c.oid::regclass
            from pg_class c
                     join pg_namespace n on n.oid = c.relnamespace
                     join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and a.attnum > 0
            where c.relkind = 'r'
              and n.nspname in ('institution', 'people', 'partners', 'learning', 'services', 'casework', 'groups', 'outreach',
                                'exchange', 'reports', 'audit', 'platform', 'access')
              -- Read to find out who is at work.
              and c.oid <> 'access.session'::regclass
            union all
            select 'institution.institution'::regclass
        loop
            call platform.wall(target);
        end loop;
    end
$$;

-- A view shows what the one who asks may see, not what its owner may.
do
$$
    declare
        target regclass;
    begin
        for target in
            select c.oid::regclass
            from pg_class c
                     join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'v'
              and pg_get_userbyid(n.nspowner) = current_user
        loop
            execute format('alter view %s set (security_invoker = true)', target);
        end loop;
    end
$$;
