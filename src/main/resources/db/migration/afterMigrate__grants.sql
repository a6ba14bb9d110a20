-- What the running application may do, said anew after every migration, so that no table is forgotten: work with the rows of our tables,
-- add to the journal but never change it, and nothing else. How a context is sealed and which migrations ran is not its business.
do
$$
    declare
        ours text;
    begin
        for ours in
            select quote_ident(nspname) from pg_namespace
            where pg_get_userbyid(nspowner) = current_user and nspname <> 'public' and nspname not like 'pg\_%'
        loop
            execute format('grant usage on schema %s to opora_app', ours);
            if ours = 'audit' then
                execute format('revoke all on all tables in schema %s from opora_app', ours);
                execute format('grant select, insert on all tables in schema %s to opora_app', ours);
            else
                execute format('grant select, insert, update, delete on all tables in schema %s to opora_app', ours);
                execute format('grant usage on all sequences in schema %s to opora_app', ours);
            end if;
        end loop;
        revoke all on platform.seal_key, platform.flyway_schema_history, platform.sealing_proof, platform.sealing_progress from opora_app;
    end
$$;
