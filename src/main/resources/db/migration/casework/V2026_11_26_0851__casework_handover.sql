-- A family offered by its curator to a colleague, and what the colleague answered; or given by who answers for the work.
create table casework.handover (
    institution_id   uuid not null references institution.institution (id),
    id               uuid not null,
    case_id          uuid not null,
    family_id        uuid not null,
    from_employee_id uuid,
    to_employee_id   uuid not null,
    offered_on       date not null,
    because          text not null,
    state            text not null,
    settled_on       date,
    settled_by       uuid,
    answer           text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    primary key (institution_id, id),
    constraint handover_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint handover_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint handover_from foreign key (institution_id, from_employee_id) references institution.employee (institution_id, id),
    constraint handover_to foreign key (institution_id, to_employee_id) references institution.employee (institution_id, id),
    constraint handover_state_known check (state in ('offered', 'accepted', 'declined', 'withdrawn', 'assigned')),
    constraint handover_settled_with_its_day check ((state = 'offered') = (settled_on is null)),
    constraint handover_is_to_another check (from_employee_id is distinct from to_employee_id)
);

create unique index one_open_handover on casework.handover (institution_id, family_id) where state = 'offered';
create index handover_case_idx on casework.handover (institution_id, case_id);
create index handover_family_idx on casework.handover (institution_id, family_id);
create index handover_from_idx on casework.handover (institution_id, from_employee_id);
create index handover_to_idx on casework.handover (institution_id, to_employee_id);

call platform.wall('casework.handover');
