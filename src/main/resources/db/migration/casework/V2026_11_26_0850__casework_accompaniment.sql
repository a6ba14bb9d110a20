-- How a case stands: the stage of the family crisis (CAS-15) and the level of accompaniment, day by day. Nothing is overwritten: what comes
-- next ends what was, and what was a mistake is voided and stays.
create table casework.standing (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    axis           text not null,
    code           text not null,
    starts_on      date not null,
    ends_on        date,
    because        text not null,
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint standing_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint standing_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint standing_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint standing_code_known check (case axis
        when 'stage' then code in ('early', 'acute', 'chronic', 'recovery', 'stabilisation')
        when 'level' then code in ('adaptation', 'basic', 'crisis', 'emergency')
        else false end),
    constraint standing_ends_after_it_starts check (ends_on >= starts_on),
    constraint one_standing_on_an_axis exclude using gist
        (institution_id with =, case_id with =, axis with =, daterange(starts_on, ends_on, '[]') with &&) where (voided_at is null)
);

create index standing_case_idx on casework.standing (institution_id, case_id, axis, starts_on);
create index standing_family_idx on casework.standing (institution_id, family_id);
create index standing_employee_idx on casework.standing (institution_id, employee_id);

call platform.wall('casework.standing');

-- What an institution has changed of the days between contacts and reviews; the rest stands in care-levels.tsv.
create table casework.level_norm (
    institution_id uuid not null references institution.institution (id),
    level          text not null,
    contact_days   integer not null,
    review_days    integer not null,
    version        integer not null default 1,
    primary key (institution_id, level),
    constraint level_norm_known check (level in ('adaptation', 'basic', 'crisis', 'emergency')),
    constraint level_norm_sound check (contact_days between 1 and 366 and review_days between 1 and 366)
);

call platform.wall('casework.level_norm');

-- A talk with the family that was no service; a note of nobody met is no contact yet.
create table casework.contact (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    contacted_on   date not null,
    kind           text not null,
    reached        boolean not null,
    note           text not null,
    employee_id    uuid,
    section_id     uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint contact_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint contact_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint contact_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint contact_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint contact_kind_known check (kind in ('visit', 'office', 'phone', 'online', 'message'))
);

create index contact_case_idx on casework.contact (institution_id, case_id);
create index contact_family_idx on casework.contact (institution_id, family_id, contacted_on);
create index contact_employee_idx on casework.contact (institution_id, employee_id);
create index contact_section_idx on casework.contact (institution_id, section_id);

call platform.wall('casework.contact');

-- Why the situation is difficult, of the family or of one citizen, and that the cause is gone (CAS-26).
create table casework.cause (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    code           text not null,
    found_on       date not null,
    note           text not null,
    gone_on        date,
    gone_note      text not null default '',
    section_id     uuid,
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint cause_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint cause_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint cause_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint cause_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint cause_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint cause_code_known check (code in ('self_care', 'disabled_member', 'child_adaptation', 'no_care', 'conflict', 'no_home',
        'no_income', 'other')),
    constraint cause_goes_after_it_was_found check (gone_on >= found_on)
);

-- Of one citizen, or of the family, a cause is open once.
create unique index one_open_cause on casework.cause
    (institution_id, case_id, code, coalesce(person_id, '00000000-0000-0000-0000-000000000000'))
    where gone_on is null and voided_at is null;
create index cause_case_idx on casework.cause (institution_id, case_id);
create index cause_family_idx on casework.cause (institution_id, family_id);
create index cause_person_idx on casework.cause (institution_id, person_id);
create index cause_employee_idx on casework.cause (institution_id, employee_id);
create index cause_section_idx on casework.cause (institution_id, section_id);
create index cause_gone_idx on casework.cause (institution_id, gone_on) where gone_on is not null;

call platform.wall('casework.cause');

-- Who works on the case beside the curator: employees, and people of other agencies.
create table casework.team_member (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    role           text not null,
    employee_id    uuid,
    partner_id     uuid,
    agency         text not null default '',
    name           text not null default '',
    position       text not null default '',
    since          date not null,
    until          date,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint team_member_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint team_member_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint team_member_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint team_member_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint team_role_known check (role in ('psychologist', 'lawyer', 'teacher', 'medic', 'social', 'kdn', 'pdn', 'guardianship', 'volunteer',
        'other')),
    constraint team_member_is_somebody check (employee_id is not null or name <> ''),
    constraint team_member_is_of_one_side check (employee_id is null or (partner_id is null and name = '' and agency = '')),
    constraint team_member_leaves_after_joining check (until >= since),
    constraint employee_once_in_a_team exclude using gist
        (institution_id with =, case_id with =, employee_id with =, daterange(since, until, '[]') with &&) where (employee_id is not null)
);

create index team_member_case_idx on casework.team_member (institution_id, case_id);
create index team_member_family_idx on casework.team_member (institution_id, family_id);
create index team_member_employee_idx on casework.team_member (institution_id, employee_id);
create index team_member_partner_idx on casework.team_member (institution_id, partner_id);

call platform.wall('casework.team_member');
