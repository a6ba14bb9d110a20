-- Row-level security, the second net under the policy of the application. A query that forgets whom it works for finds nothing.
-- Why it is built this way: docs/decisions/0007-walls-in-the-database.md.

do
$$
    begin
        if not exists (select from pg_roles where rolname = 'opora_app') then
            create role opora_app nologin;
        end if;
    end
$$;

-- What seals a context, so that setting a variable by hand makes none. Readable to nobody but the owner.
create table platform.seal_key (
    key bytea not null
);

insert into platform.seal_key
select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- A seal holds for these words in this transaction and no other.
create function platform.seal(words text) returns text
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    secret bytea;
begin
    select key into strict secret from platform.seal_key;
    return encode(sha256(secret || sha256(secret || timestamptz_send(transaction_timestamp()) || convert_to(words, 'UTF8'))), 'hex');
end
$$;

-- For access.enter() and nobody else: who is at work until the end of the transaction.
create function platform.admit(account uuid, institutions uuid[], console boolean) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.account', account::text, true),
            set_config('app.institutions', institutions::text, true),
            set_config('app.console', console::text, true),
            set_config('app.hidden', '', true),
            set_config('app.hidden_persons', '', true),
            set_config('app.hidden_seal', '', true);
    perform set_config('app.seal', platform.seal(concat_ws('|', account::text, institutions::text, console::text)), true);
end
$$;

-- For people.enter() and nobody else: the families and persons that do not exist for who is at work.
create function platform.hide(families uuid[], persons uuid[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.hidden', families::text, true),
            set_config('app.hidden_persons', persons::text, true);
    perform set_config('app.hidden_seal', platform.seal(concat_ws('|', current_setting('app.seal', true), families::text, persons::text)), true);
end
$$;

-- For access.enter(): a token that opens nothing leaves nobody at work.
create function platform.leave() returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    perform set_config('app.account', '', true),
            set_config('app.institutions', '', true),
            set_config('app.console', '', true),
            set_config('app.seal', '', true),
            set_config('app.hidden', '', true),
            set_config('app.hidden_persons', '', true),
            set_config('app.hidden_seal', '', true);
end
$$;

-- The questions of the policies, each asked once in a query. Without a context, or with one that somebody made up: nobody, nowhere,
-- and of the hidden null, which is equal to nothing and different from nothing.
create function platform.account() returns uuid
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    seal text := nullif(current_setting('app.seal', true), '');
begin
    if seal is not null and seal = platform.seal(concat_ws('|', current_setting('app.account', true),
                                                           current_setting('app.institutions', true),
                                                           current_setting('app.console', true))) then
        return nullif(current_setting('app.account', true), '')::uuid;
    end if;
    return null;
end
$$;

create function platform.institutions() returns uuid[]
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    seal text := nullif(current_setting('app.seal', true), '');
begin
    if seal is not null and seal = platform.seal(concat_ws('|', current_setting('app.account', true),
                                                           current_setting('app.institutions', true),
                                                           current_setting('app.console', true))) then
        return current_setting('app.institutions', true)::uuid[];
    end if;
    return '{}';
end
$$;

create function platform.console() returns boolean
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
begin
    return platform.account() is not null and current_setting('app.console', true) = 'true';
end
$$;

create function platform.hidden_families() returns uuid[]
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    seal text := nullif(current_setting('app.hidden_seal', true), '');
begin
    if seal is not null and seal = platform.seal(concat_ws('|', current_setting('app.seal', true),
                                                           current_setting('app.hidden', true),
                                                           current_setting('app.hidden_persons', true))) then
        return current_setting('app.hidden', true)::uuid[];
    end if;
    return null;
end
$$;

create function platform.hidden_persons() returns uuid[]
    language plpgsql
    stable parallel safe
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    seal text := nullif(current_setting('app.hidden_seal', true), '');
begin
    if seal is not null and seal = platform.seal(concat_ws('|', current_setting('app.seal', true),
                                                           current_setting('app.hidden', true),
                                                           current_setting('app.hidden_persons', true))) then
        return current_setting('app.hidden_persons', true)::uuid[];
    end if;
    return null;
end
$$;

-- Builds the walls of a table from its columns: the institution, the family, the person. The last statement of a migration that makes a
-- table with a subject. Comparisons are leakproof and the questions are sub-selects, asked once: a function per row would cost seconds.
create procedure platform.wall(target regclass)
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
                format('%I = any ((select platform.institutions())::uuid[])', subject.name)
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

revoke execute on function platform.seal(text) from public;
revoke execute on function platform.admit(uuid, uuid[], boolean) from public;
revoke execute on function platform.hide(uuid[], uuid[]) from public;
revoke execute on procedure platform.wall(regclass) from public;
revoke execute on function platform.leave() from public;
