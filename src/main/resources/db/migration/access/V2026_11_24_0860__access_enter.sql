-- Who is at work in this transaction: answered from the session behind the token, which is the only thing a caller can bring. A token
-- that is unknown, expired or of an account switched off opens nothing.
create function access.enter(token text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    found_account     uuid;
    found_institution uuid;
    found_kind        text;
begin
    select coalesce(s.account_id, '00000000-0000-0000-0000-000000000001'),
           case when s.kind = 'console' then s.institution_id else a.institution_id end,
           s.kind
    into found_account, found_institution, found_kind
    from access.session s
             left join access.account a on a.id = s.account_id
    where s.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
      and s.expires_at > now()
      and (s.kind = 'console' or a.active);
    if found_institution is null then
        perform platform.leave();
    else
        perform platform.admit(found_account, array [found_institution], found_kind = 'console');
    end if;
end
$$;

-- A console works for an institution that it may be about to open.
alter table access.session drop constraint session_institution_id_fkey;
