-- The last number of the minutes given in a year.
create table casework.conference_number (
    institution_id uuid not null references institution.institution (id),
    year           integer not null,
    last           integer not null,
    primary key (institution_id, year)
);

-- Specialists, or agencies, meet about families on one day: консилиум, межведомственная команда, КДН.
create table casework.conference (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    kind           text not null,
    planned_on     date not null,
    place          text not null default '',
    chair_id       uuid,
    state          text not null,
    held_on        date,
    year           integer,
    number         integer,
    cancel_reason  text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint conference_number_once unique (institution_id, year, number),
    constraint conference_chair foreign key (institution_id, chair_id) references institution.employee (institution_id, id),
    constraint conference_kind_known check (kind in ('consilium', 'team', 'commission')),
    constraint conference_state_known check (state in ('planned', 'held', 'cancelled')),
    constraint held_conference_has_minutes check ((state = 'held') = (held_on is not null and number is not null and year is not null))
);

create index conference_planned_idx on casework.conference (institution_id, planned_on, id);
create index conference_chair_idx on casework.conference (institution_id, chair_id);

-- Who is invited: an employee, a partner of the register, or an agency by name.
create table casework.conference_participant (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    conference_id  uuid not null,
    employee_id    uuid,
    partner_id     uuid,
    agency         text not null default '',
    present        boolean not null default false,
    primary key (institution_id, id),
    constraint participant_conference foreign key (institution_id, conference_id) references casework.conference (institution_id, id),
    constraint participant_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint participant_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint participant_is_one check (num_nonnulls(employee_id, partner_id, nullif(agency, '')) = 1)
);

create index participant_conference_idx on casework.conference_participant (institution_id, conference_id);
create index participant_employee_idx on casework.conference_participant (institution_id, employee_id);
create index participant_partner_idx on casework.conference_participant (institution_id, partner_id);

-- A family it is about. The alias stands for it on what other agencies get; drawn by lot, so that a gap tells of nobody.
create table casework.conference_family (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    conference_id  uuid not null,
    family_id      uuid not null,
    case_id        uuid not null,
    alias          text not null,
    interests      text not null default '',
    version        integer not null default 0,
    primary key (institution_id, id),
    constraint family_of_a_conference_once unique (institution_id, conference_id, family_id),
    constraint conference_alias_once unique (institution_id, conference_id, alias),
    constraint conference_family_conference foreign key (institution_id, conference_id) references casework.conference (institution_id, id),
    constraint conference_family_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint conference_family_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id)
);

create index conference_family_family_idx on casework.conference_family (institution_id, family_id);
create index conference_family_case_idx on casework.conference_family (institution_id, case_id);

-- What there is to talk about: brought by the parts of casework, or added by somebody.
create table casework.conference_item (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    conference_id  uuid not null,
    family_id      uuid not null,
    kind           text not null,
    topic          text not null,
    since          date not null,
    href           text not null default '',
    struck         boolean not null default false,
    minutes        text not null default '',
    primary key (institution_id, id),
    constraint item_family foreign key (institution_id, conference_id, family_id)
        references casework.conference_family (institution_id, conference_id, family_id)
);

create index conference_item_family_idx on casework.conference_item (institution_id, conference_id, family_id);

-- What somebody, here or elsewhere, is to do by a day.
create table casework.conference_decision (
    institution_id  uuid not null references institution.institution (id),
    id              uuid not null,
    conference_id   uuid not null,
    family_id       uuid not null,
    employee_id     uuid,
    partner_id      uuid,
    agency          text not null default '',
    task            text not null,
    due_on          date not null,
    done_on         date,
    evidence        text not null default '',
    withdrawn_on    date,
    withdraw_reason text not null default '',
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    primary key (institution_id, id),
    constraint decision_family foreign key (institution_id, conference_id, family_id)
        references casework.conference_family (institution_id, conference_id, family_id),
    constraint decision_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint decision_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint decision_is_for_one check (num_nonnulls(employee_id, partner_id, nullif(agency, '')) = 1),
    constraint decision_ends_one_way check (done_on is null or withdrawn_on is null)
);

create index conference_decision_family_idx on casework.conference_decision (institution_id, conference_id, family_id);
create index conference_decision_employee_idx on casework.conference_decision (institution_id, employee_id);
create index conference_decision_partner_idx on casework.conference_decision (institution_id, partner_id);
create index conference_decision_open_idx on casework.conference_decision (institution_id, due_on) where done_on is null and withdrawn_on is null;

call platform.wall('casework.conference_number');
call platform.wall('casework.conference');
call platform.wall('casework.conference_participant');
call platform.wall('casework.conference_family');
call platform.wall('casework.conference_item');
call platform.wall('casework.conference_decision');
