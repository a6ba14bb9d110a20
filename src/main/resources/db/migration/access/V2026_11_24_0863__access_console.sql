-- Who sits at the console, or starts a background work, holds no session of a browser. These make one and end it; only the owner of the
-- tables may call them. The nil institution stands for all of them.
create function access.open_console(hash text, institution uuid) returns void
    language sql as
$$
insert into access.session (token_hash, institution_id, kind, started_at, seen_at, expires_at)
values (hash, institution, 'console', now(), now() + interval '2 days', now() + interval '2 days')
$$;

create function access.close_console(hash text) returns void
    language sql as
$$
delete from access.session where token_hash = hash and kind = 'console'
$$;

revoke execute on function access.open_console(text, uuid) from public;
revoke execute on function access.close_console(text) from public;

create or replace function access.enter(token text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    found_account      uuid;
    found_institutions uuid[];
    found_kind         text;
begin
    select coalesce(s.account_id, '00000000-0000-0000-0000-000000000001'),
           case
               when s.kind = 'user' then array [a.institution_id]
               when s.institution_id = '00000000-0000-0000-0000-000000000000'
                   then (select coalesce(array_agg(id), '{}') from institution.institution)
               else array [s.institution_id]
           end,
           s.kind
    into found_account, found_institutions, found_kind
    from access.session s
             left join access.account a on a.id = s.account_id
    where s.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
      and s.expires_at > now()
      and (s.kind = 'console' or a.active);
    if found_kind is null then
        perform platform.leave();
    else
        perform platform.admit(found_account, found_institutions, found_kind = 'console');
    end if;
end
$$;
