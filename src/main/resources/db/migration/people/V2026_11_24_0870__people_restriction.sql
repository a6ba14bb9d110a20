-- A family whose very presence here is known to a few only: it hides in a refuge, was abused, adopted a child.
create table people.restriction (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    kind           text not null,
    document       text not null default '',
    note           text not null default '',
    starts_on      date not null,
    ends_on        date,
    created_at     timestamptz not null,
    created_by     uuid not null,
    primary key (institution_id, id),
    constraint restriction_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint restriction_kind_known check (kind in ('refuge', 'abuse', 'adoption')),
    constraint restriction_ends_after_start check (ends_on >= starts_on)
);

create index restriction_family_idx on people.restriction (institution_id, family_id);
create unique index restriction_present on people.restriction (institution_id, family_id, kind) where ends_on is null;

-- Employees who work with a restricted family beside its curator.
create table people.restriction_insider (
    institution_id uuid not null,
    family_id      uuid not null,
    employee_id    uuid not null,
    since          date not null,
    until          date,
    primary key (institution_id, family_id, employee_id, since),
    constraint restriction_insider_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint restriction_insider_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint restriction_insider_until_follows check (until >= since)
);

create index restriction_insider_employee_idx on people.restriction_insider (institution_id, employee_id);
create unique index restriction_insider_present on people.restriction_insider (institution_id, family_id, employee_id) where until is null;

-- The door that is broken in an emergency: opened by one, for hours, judged by another afterwards.
create table people.emergency_access (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    account_id     uuid not null,
    reason         text not null,
    opened_at      timestamptz not null,
    until          timestamptz not null,
    judged_at      timestamptz,
    judged_by      uuid,
    verdict        text,
    remark         text not null default '',
    primary key (institution_id, id),
    constraint emergency_access_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint emergency_access_ends_after_opening check (until >= opened_at),
    constraint emergency_access_verdict_known check (verdict in ('justified', 'unjustified')),
    constraint emergency_access_judged_whole check ((judged_at is null) = (verdict is null) and (judged_at is null) = (judged_by is null))
);

create index emergency_access_family_idx on people.emergency_access (institution_id, family_id);
create index emergency_access_account_idx on people.emergency_access (institution_id, account_id, until);
