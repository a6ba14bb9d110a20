-- What the social diagnosis of a family is made of: problems, needs, resources, relatives, assessments of risk, instruments and the
-- conclusions drawn from them. A finding is written on a day and never edited; texts stand sealed in one document, field by field. The
-- codes stay readable: reports count by them.
create table casework.finding (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    kind           text not null,
    code           text not null,
    grade          integer,
    sensitive      boolean not null,
    abuse          boolean not null default false,
    found_on       date not null,
    texts          text not null default '',
    employee_id    uuid,
    ended_on       date,
    ended_as       text,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint finding_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint finding_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint finding_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint finding_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint finding_kind_known check (kind in ('problem', 'need', 'conclusion', 'resource', 'relative', 'risk', 'instrument')),
    constraint finding_ends_after_it_began check (ended_on >= found_on),
    constraint ended_finding_says_how check ((ended_on is null) = (ended_as is null)),
    constraint abuse_is_found_by_an_assessment check (not abuse or kind = 'risk')
);

create index finding_case_idx on casework.finding (institution_id, case_id);
create index finding_family_idx on casework.finding (institution_id, family_id, kind, found_on);
create index finding_person_idx on casework.finding (institution_id, person_id);
create index finding_employee_idx on casework.finding (institution_id, employee_id);
create index finding_risk_idx on casework.finding (institution_id, family_id, found_on) where kind = 'risk' and voided_at is null;

-- Whether a finding was checked, by what and by whom (CAS-02). The latest check counts, the earlier ones stay.
create table casework.finding_check (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    finding_id     uuid not null,
    family_id      uuid not null,
    state          text not null,
    source         text not null,
    checked_on     date not null,
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint check_of_a_finding foreign key (institution_id, finding_id) references casework.finding (institution_id, id),
    constraint check_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint check_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint check_state_known check (state in ('confirmed', 'refuted'))
);

create index finding_check_finding_idx on casework.finding_check (institution_id, finding_id, checked_on);
create index finding_check_family_idx on casework.finding_check (institution_id, family_id);
create index finding_check_employee_idx on casework.finding_check (institution_id, employee_id);

-- Problems a centre has added to the list the program brings along.
create table casework.own_problem (
    institution_id uuid not null references institution.institution (id),
    code           text not null,
    title          text not null,
    whose          text not null,
    sensitive      boolean not null,
    active         boolean not null default true,
    created_at     timestamptz not null,
    created_by     uuid not null,
    primary key (institution_id, code),
    constraint own_problem_title_once unique (institution_id, title),
    constraint own_problem_whose_known check (whose in ('child', 'parent', 'family', 'specialist'))
);

call platform.wall('casework.finding');
call platform.wall('casework.finding_check');
call platform.wall('casework.own_problem');
