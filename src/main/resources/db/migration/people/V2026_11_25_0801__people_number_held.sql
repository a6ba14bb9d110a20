-- Whether somebody of the institution has this СНИЛС, also when the walls hide them from who asks. It tells what the unique constraint would
-- tell a moment later; who asks about somebody they may not know stands in the journal.
create function people.is_snils_held(institution uuid, snils_token text) returns boolean
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp as
$$
    select institution = any (platform.institutions())
               and exists (select from people.person p
                           where p.institution_id = institution and p.snils_index = snils_token)
$$;

revoke execute on function people.is_snils_held(uuid, text) from public;
grant execute on function people.is_snils_held(uuid, text) to opora_app;
