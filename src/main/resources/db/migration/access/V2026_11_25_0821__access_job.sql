-- A work that goes on in the background is begun in somebody's session and must not end with it. It gets a token of its own: for the same
-- account and institution, for twelve hours at most, ended with the work. It opens no page, and nothing at all once the account is
-- switched off. Only the owner of the tables makes and ends it.
alter table access.session
    drop constraint session_kind_known,
    add constraint session_kind_known check (kind in ('user', 'console', 'job')),
    add constraint job_session_is_bounded
        check (kind <> 'job' or account_id is not null and expires_at <= started_at + interval '12 hours');

create function access.open_job(hash text, begun_in text) returns boolean
    language sql as
$$
with made as (
    insert into access.session (token_hash, account_id, institution_id, kind, started_at, seen_at, expires_at)
    select hash, a.id, a.institution_id, 'job', now(), now(), now() + interval '12 hours'
    from access.session s
             join access.account a on a.id = s.account_id
    where s.token_hash = begun_in and s.kind in ('user', 'job') and s.expires_at > now() and a.active
    returning 1
)
select exists (select from made)
$$;

create function access.close_job(hash text) returns void
    language sql as
$$
delete from access.session where token_hash = hash and kind = 'job'
$$;

revoke execute on function access.open_job(text, text) from public;
revoke execute on function access.close_job(text) from public;

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
               when s.kind in ('user', 'job') then array [a.institution_id]
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
