-- The key an authenticator app shares with us, sealed. One that no code has confirmed yet opens nothing; a new one stands beside the old
-- until then, so that a change of telephones never leaves a person without a way in.
create table access.totp (
    institution_id uuid        not null references institution.institution (id),
    id             uuid        not null,
    account_id     uuid        not null references access.account (id),
    seed           text        not null,
    started_at     timestamptz not null,
    confirmed_at   timestamptz,
    primary key (institution_id, id)
);

create unique index totp_one_confirmed on access.totp (account_id) where confirmed_at is not null;
create unique index totp_one_started on access.totp (account_id) where confirmed_at is null;
create index totp_account_id_idx on access.totp (account_id);

-- A code opens once: of two who send it in the same moment the key lets one through.
create table access.totp_step (
    account_id uuid        not null references access.account (id),
    step       bigint      not null,
    used_at    timestamptz not null,
    primary key (account_id, step)
);

-- For the day the telephone is lost. Only hashes; a code opens once.
create table access.recovery_code (
    account_id uuid        not null references access.account (id),
    code_hash  text        not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- The public half of a key that never leaves the device of a person. The handle the device knows them by is the id of the account.
create table access.passkey (
    credential_id   text primary key,
    account_id      uuid        not null references access.account (id),
    rp_id           text        not null,
    public_key      bytea       not null,
    signature_count bigint      not null,
    transports      text[]      not null default '{}',
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    attestation     bytea       not null,
    client_data     bytea       not null,
    label           text        not null,
    added_at        timestamptz not null,
    last_used_at    timestamptz not null
);

create index passkey_account_id_idx on access.passkey (account_id);

-- What an institution asks of its people beyond a password.
create table access.sign_in_policy (
    institution_id uuid primary key references institution.institution (id),
    second_factor  boolean not null
);

-- What happened to the ways into an account, told to its owner, whoever did it.
create table access.notice (
    id         uuid primary key,
    account_id uuid        not null references access.account (id),
    at         timestamptz not null,
    what       text        not null,
    detail     text        not null default '',
    seen_at    timestamptz
);

create index notice_account_id_idx on access.notice (account_id, at);

-- As the accounts: before anybody is at work a key is looked up for the one who signs in; from then on those of other institutions are
-- out of sight.
alter table access.totp enable row level security;
alter table access.totp force row level security;
create policy wall on access.totp for all
    using ((select platform.account()) is null or institution_id = any ((select platform.institutions())::uuid[]));
alter table access.sign_in_policy enable row level security;
alter table access.sign_in_policy force row level security;
create policy wall on access.sign_in_policy for all
    using ((select platform.account()) is null or institution_id = any ((select platform.institutions())::uuid[]));
