-- One seal over everything the policies read, made once in a transaction and checked once for each table: by the question for the
-- institutions, which every wall asks. Where an account, an institution or a hidden family was made up, there are no institutions, and so
-- no rows, whatever the other questions answer. Those are therefore plain readings of a variable, a tenth of the price of a check.
create function platform.words() returns text
    language sql
    stable parallel safe as
$$
select concat_ws('|', current_setting('app.account', true), current_setting('app.institutions', true), current_setting('app.console', true),
                 current_setting('app.hidden', true), current_setting('app.hidden_persons', true))
$$;

create function platform.sealed() returns boolean
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return coalesce(current_setting('app.seal', true), '') <> '' and current_setting('app.seal', true) = platform.seal(platform.words());
end
$$;

-- For people.enter() and nobody else: who is at work until the end of the transaction, and the families and persons that do not exist
-- for them.
create function platform.admit(account uuid, institutions uuid[], console boolean, families uuid[], persons uuid[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.account', account::text, true),
            set_config('app.institutions', institutions::text, true),
            set_config('app.console', console::text, true),
            set_config('app.hidden', families::text, true),
            set_config('app.hidden_persons', persons::text, true);
    perform set_config('app.seal', platform.seal(platform.words()), true);
end
$$;

revoke execute on function platform.admit(uuid, uuid[], boolean, uuid[], uuid[]) from public;

create or replace function platform.leave() returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.account', '', true),
            set_config('app.institutions', '', true),
            set_config('app.console', '', true),
            set_config('app.hidden', '', true),
            set_config('app.hidden_persons', '', true),
            set_config('app.seal', '', true);
end
$$;

create or replace function platform.account() returns uuid
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return case when platform.sealed() then current_setting('app.account', true)::uuid end;
end
$$;

create or replace function platform.institutions() returns uuid[]
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return case when platform.sealed() then current_setting('app.institutions', true)::uuid[] else '{}' end;
end
$$;

create or replace function platform.console() returns boolean
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return platform.sealed() and current_setting('app.console', true) = 'true';
end
$$;

-- Null, which is different from nothing, where nobody is at work.
create or replace function platform.hidden_families() returns uuid[]
    language sql
    stable parallel safe as
$$
select nullif(current_setting('app.hidden', true), '')::uuid[]
$$;

create or replace function platform.hidden_persons() returns uuid[]
    language sql
    stable parallel safe as
$$
select nullif(current_setting('app.hidden_persons', true), '')::uuid[]
$$;

drop function platform.admit(uuid, uuid[], boolean);
drop function platform.hide(uuid[], uuid[]);
