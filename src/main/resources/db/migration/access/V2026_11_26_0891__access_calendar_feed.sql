-- The secret address under which a telephone reads the calendar of an account. Only its hash is kept; one address for an account.
create table access.calendar_feed (
    institution_id uuid        not null references institution.institution (id),
    account_id     uuid        not null references access.account (id),
    token_hash     text        not null,
    made_at        timestamptz not null,
    read_at        timestamptz,
    window_from    timestamptz not null,
    reads          integer     not null,
    primary key (institution_id, account_id)
);
create unique index calendar_feed_token_idx on access.calendar_feed (token_hash);
create index calendar_feed_account_idx on access.calendar_feed (account_id);

-- A short look at what an account sees, when it has not signed in: for its own calendar, whose secret address somebody has shown.
create function access.open_account_job(hash text, account uuid) returns boolean
    language sql as
$$
with made as (
    insert into access.session (token_hash, account_id, institution_id, kind, started_at, seen_at, expires_at)
    select hash, a.id, a.institution_id, 'job', now(), now(), now() + interval '5 minutes'
    from access.account a
    where a.id = account and a.active
    returning 1
)
select exists (select from made)
$$;

revoke execute on function access.open_account_job(text, uuid) from public;

call platform.wall('access.calendar_feed');
