-- Who a session's token stands for. For people.enter() and nobody else, as it answers about any token.
create function access.at_work(token text, out account uuid, out institutions uuid[], out console boolean)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp as
$$
begin
    select coalesce(s.account_id, '00000000-0000-0000-0000-000000000001'),
           case
               when s.kind = 'user' then array [a.institution_id]
               when s.institution_id = '00000000-0000-0000-0000-000000000000'
                   then (select coalesce(array_agg(id), '{}') from institution.institution)
               else array [s.institution_id]
           end,
           s.kind = 'console'
    into account, institutions, console
    from access.session s
             left join access.account a on a.id = s.account_id
    where s.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
      and s.expires_at > now()
      and (s.kind = 'console' or a.active);
end
$$;

revoke execute on function access.at_work(text) from public;
