-- Who is at work. Only the hash of the cookie's value is kept: whoever reads the table cannot become anybody.
-- A row without an account is somebody who has not signed in yet and sees the sign-in page.
create table access.session (
    token_hash     text primary key,
    account_id     uuid references access.account (id),
    institution_id uuid references institution.institution (id),
    kind           text        not null,
    started_at     timestamptz not null,
    seen_at        timestamptz not null,
    expires_at     timestamptz not null,
    address        text        not null default '',
    device         text        not null default '',
    factors        jsonb       not null default '{}',
    attributes     jsonb       not null default '{}',
    constraint session_kind_known check (kind in ('user', 'console')),
    constraint console_session_names_its_institution check (kind = 'user' or institution_id is not null)
);

create index session_account_id_idx on access.session (account_id);
create index session_institution_id_idx on access.session (institution_id);
create index session_expires_at_idx on access.session (expires_at);
