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
