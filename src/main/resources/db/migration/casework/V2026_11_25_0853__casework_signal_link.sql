-- A link by which another agency tells without an account. The token itself is shown once and kept nowhere.
create table casework.signal_link (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    token_hash     text not null,
    agency         text not null,
    informant      text not null,
    section_id     uuid,
    employee_id    uuid,
    uses_left      integer not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     uuid,
    created_at     timestamptz not null,
    created_by     uuid not null,
    primary key (institution_id, id),
    constraint signal_link_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint signal_link_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint signal_link_uses_are_counted check (uses_left >= 0)
);

create unique index signal_link_token_idx on casework.signal_link (token_hash);
create index signal_link_section_idx on casework.signal_link (institution_id, section_id);
create index signal_link_employee_idx on casework.signal_link (institution_id, employee_id);

alter table casework.signal add column link_id uuid;
alter table casework.signal add constraint signal_link foreign key (institution_id, link_id) references casework.signal_link (institution_id, id);
create index signal_link_idx on casework.signal (institution_id, link_id, recorded_at);

call platform.wall('casework.signal_link');
