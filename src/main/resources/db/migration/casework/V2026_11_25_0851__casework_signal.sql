-- The last number given in a year. Kept apart from the signals: one about a family that nobody may know has its number too.
create table casework.signal_number (
    institution_id uuid not null references institution.institution (id),
    year           integer not null,
    last           integer not null,
    primary key (institution_id, year)
);

-- Somebody tells that a family or a citizen may need help (CAS-05). Who told, what was seen and about whom is sealed.
create table casework.signal (
    institution_id         uuid not null references institution.institution (id),
    id                     uuid not null,
    year                   integer not null,
    number                 integer not null,
    received_on            date not null,
    informant              text not null,
    informant_organisation text not null default '',
    informant_name         text not null default '',
    informant_contact      text not null default '',
    seen                   text not null,
    urgency                text not null,
    basis                  text not null,
    family_id              uuid,
    person_id              uuid,
    whom                   text not null default '',
    address                text not null default '',
    settlement_id          uuid references territory.settlement (id),
    section_id             uuid,
    state                  text not null,
    receiver_id            uuid,
    checker_id             uuid,
    check_by               date not null,
    checked_on             date,
    decide_by              date not null,
    decided_on             date,
    decision               text,
    decision_reason        text not null default '',
    passed_to              text not null default '',
    folded_into            uuid,
    decided_by             uuid,
    voided_at              timestamptz,
    voided_by              uuid,
    void_reason            text not null default '',
    recorded_at            timestamptz not null,
    recorded_by            uuid not null,
    primary key (institution_id, id),
    constraint signal_number_once unique (institution_id, year, number),
    constraint signal_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint signal_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint signal_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint signal_receiver foreign key (institution_id, receiver_id) references institution.employee (institution_id, id),
    constraint signal_checker foreign key (institution_id, checker_id) references institution.employee (institution_id, id),
    constraint signal_folded_into foreign key (institution_id, folded_into) references casework.signal (institution_id, id),
    constraint signal_urgency_known check (urgency in ('emergency', 'planned')),
    constraint signal_state_known check (state in ('received', 'checking', 'decided', 'void')),
    constraint signal_decision_known check (decision in ('case_opened', 'help_given', 'passed', 'not_confirmed', 'folded')),
    constraint decided_signal_has_a_decision check ((state = 'decided') = (decision is not null and decided_on is not null) or state = 'void'),
    constraint checking_signal_has_a_checker check (state <> 'checking' or checker_id is not null),
    constraint folded_signal_names_another check ((decision is not distinct from 'folded') = (folded_into is not null)),
    constraint signal_is_not_folded_into_itself check (folded_into <> id),
    constraint void_signal_has_a_reason check ((state = 'void') = (voided_at is not null)),
    constraint person_of_a_signal_has_a_family check (person_id is null or family_id is not null),
    constraint signal_decided_after_receipt check (decided_on >= received_on),
    constraint signal_checked_after_receipt check (checked_on >= received_on)
);

create index signal_received_idx on casework.signal (institution_id, received_on, id);
create index signal_open_idx on casework.signal (institution_id, decide_by) where state in ('received', 'checking');
create index signal_family_idx on casework.signal (institution_id, family_id);
create index signal_person_idx on casework.signal (institution_id, person_id);
create index signal_settlement_idx on casework.signal (settlement_id);
create index signal_section_idx on casework.signal (institution_id, section_id);
create index signal_receiver_idx on casework.signal (institution_id, receiver_id);
create index signal_checker_idx on casework.signal (institution_id, checker_id);
create index signal_folded_into_idx on casework.signal (institution_id, folded_into);

call platform.wall('casework.signal_number');
call platform.wall('casework.signal');
