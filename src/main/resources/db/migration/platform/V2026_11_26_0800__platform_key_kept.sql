-- A seal is checked for each table a query reads, some forty times on a page. Half of a check was reading the key and calling three functions
-- one out of the other; the arithmetic is the smaller part. The key never changes, so a connection reads it once; what is inlined runs with the
-- rights of whoever asks, and only the owner may ask for the key.
create function platform.key() returns bytea
    language sql
    immutable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
select key from platform.seal_key
$$;

revoke execute on function platform.key() from public;

-- No settings and no rights of its own: that is what lets it be inlined.
create or replace function platform.seal(words text) returns text
    language sql
    stable parallel safe as
$$
select encode(sha256(platform.key() || sha256(platform.key() || timestamptz_send(transaction_timestamp()) || convert_to(words, 'UTF8'))), 'hex')
$$;

alter function platform.seal(text) security invoker;
alter function platform.seal(text) reset all;

create or replace function platform.sealed() returns boolean
    language sql
    stable parallel safe as
$$
select current_setting('app.seal', true) = platform.seal(platform.words())
$$;

alter function platform.sealed() security invoker;
alter function platform.sealed() reset all;
revoke execute on function platform.sealed() from public;

-- For people.enter() and nobody else: everything in one statement.
create or replace function platform.admit(account uuid, institutions uuid[], console boolean, families uuid[], persons uuid[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.account', account::text, true),
            set_config('app.institutions', institutions::text, true),
            set_config('app.console', console::text, true),
            set_config('app.hidden', families::text, true),
            set_config('app.hidden_persons', persons::text, true),
            set_config('app.seal', platform.seal(concat_ws('|', account::text, institutions::text, console::text, families::text, persons::text)), true);
end
$$;
