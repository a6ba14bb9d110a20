-- A case looked at as a whole: how the family stood, what was concluded, when to look again.
create table casework.review (
    institution_id  uuid not null references institution.institution (id),
    id              uuid not null,
    case_id         uuid not null,
    family_id       uuid not null,
    reviewed_on     date not null,
    level           text,
    practice_status text,
    conclusion      text not null,
    next_on         date not null,
    employee_id     uuid,
    section_id      uuid,
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    voided_at       timestamptz,
    voided_by       uuid,
    void_reason     text not null default '',
    primary key (institution_id, id),
    constraint review_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint review_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint review_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint review_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint next_review_is_later check (next_on > reviewed_on)
);

create unique index one_review_of_a_case_a_day on casework.review (institution_id, case_id, reviewed_on) where voided_at is null;
create index review_case_idx on casework.review (institution_id, case_id, reviewed_on);
create index review_family_idx on casework.review (institution_id, family_id);
create index review_employee_idx on casework.review (institution_id, employee_id);
create index review_section_idx on casework.review (institution_id, section_id);

call platform.wall('casework.review');

-- With what a case was closed: what became of it, where the children are (CAS-21), what of the readiness was there.
create table casework.case_outcome (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    outcome        text not null,
    children       text not null,
    ready          text[] not null,
    conclusion     text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint case_outcome_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint case_outcome_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint case_outcome_known check (outcome in ('independent', 'improved', 'unchanged', 'worse')),
    constraint case_children_known check (children in ('stayed', 'returned', 'removed', 'none'))
);

create unique index one_outcome_of_a_case on casework.case_outcome (institution_id, case_id);
create index case_outcome_family_idx on casework.case_outcome (institution_id, family_id);

call platform.wall('casework.case_outcome');

-- How a family lives after its case was closed: looked at after three, six and twelve months.
create table casework.watch_note (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    months         integer not null,
    noted_on       date not null,
    lives          text not null,
    note           text not null,
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint watch_note_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint watch_note_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint watch_note_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint watch_months_known check (months in (3, 6, 12)),
    constraint watch_lives_known check (lives in ('well', 'hard', 'unknown'))
);

create unique index one_watch_note on casework.watch_note (institution_id, case_id, months);
create index watch_note_family_idx on casework.watch_note (institution_id, family_id);
create index watch_note_employee_idx on casework.watch_note (institution_id, employee_id);

call platform.wall('casework.watch_note');

-- Families that came back after their case to help others (CAS-18).
create table casework.alumni (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    part           text not null,
    since          date not null,
    note           text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint alumni_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint alumni_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint alumni_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint alumni_part_known check (part in ('club', 'mentor', 'volunteer', 'speaker'))
);

create index alumni_case_idx on casework.alumni (institution_id, case_id);
create index alumni_family_idx on casework.alumni (institution_id, family_id);
create index alumni_person_idx on casework.alumni (institution_id, person_id);
create index alumni_since_idx on casework.alumni (institution_id, since, id);

call platform.wall('casework.alumni');
