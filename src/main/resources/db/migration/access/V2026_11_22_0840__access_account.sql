create schema access;

create table access.account (
    id             uuid primary key,
    institution_id uuid not null references institution.institution (id),
    employee_id    uuid,
    login          text not null,
    name           text not null,
    password_hash  text,
    reach          text not null,
    department_id  uuid,
    active         boolean not null default true,
    created_at     timestamptz not null,
    constraint account_login_once unique (login),
    constraint account_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint account_department foreign key (institution_id, department_id) references institution.department (institution_id, id),
    constraint account_reach_known check (reach in ('SECTIONS', 'DEPARTMENT', 'INSTITUTION')),
    constraint department_reach_names_it check (reach <> 'DEPARTMENT' or department_id is not null)
);

create index account_employee_idx on access.account (institution_id, employee_id);
create index account_department_idx on access.account (institution_id, department_id);

create table access.account_role (
    account_id uuid not null references access.account (id),
    role       text not null,
    primary key (account_id, role)
);

-- A one-time link: only the hash of its token is kept.
create table access.invitation (
    token_hash text primary key,
    account_id uuid references access.account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index invitation_account_id_idx on access.invitation (account_id);

-- Attempts to sign in that did not succeed. The login stands as a hash: people type passwords into the wrong field.
create table access.sign_in_failure (
    id         uuid primary key,
    login_hash text        not null,
    address    text        not null,
    at         timestamptz not null
);

create index sign_in_failure_login_hash_idx on access.sign_in_failure (login_hash, address, at);
create index sign_in_failure_at_idx on access.sign_in_failure (at);
