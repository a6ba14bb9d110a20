-- Who is at work in this transaction: answered from the session behind the token, which is the only thing a caller can bring. A token
-- that is unknown, expired or of an account switched off leaves nobody at work. The families and persons that do not exist for the
-- account are found in the same call.
create function people.enter(token text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    found    record;
    families uuid[] := '{}';
    persons  uuid[] := '{}';
begin
    select * into found from access.at_work(token);
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

drop function people.enter();
drop function access.enter(text);
