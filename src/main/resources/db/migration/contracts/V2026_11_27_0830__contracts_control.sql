-- What was seen of a contract in one month (SCN-07). measures are those of the programme that were done in it; a measure done stays done in
-- later months and is not marked again.
create table contracts.control (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    family_id      uuid not null,
    month          date not null,
    controlled_on  date not null,
    employee_id    uuid,
    mark           text not null,
    measures       uuid[] not null default '{}',
    note           text not null default '',
    version        integer not null default 1,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint control_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint control_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint control_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint control_of_a_month_once unique (institution_id, contract_id, month),
    constraint control_month_begins_it check (extract(day from month) = 1),
    constraint control_month_has_come check (month <= controlled_on),
    constraint control_mark_known check (mark in ('met', 'partly', 'not_met'))
);

create index control_month_idx on contracts.control (institution_id, month);
create index control_family_idx on contracts.control (institution_id, family_id);
create index control_employee_idx on contracts.control (institution_id, employee_id);

-- A paid document the citizen has shown: what the money of the contract went for.
create table contracts.expense (
    institution_id uuid not null,
    id             uuid not null,
    control_id     uuid not null,
    contract_id    uuid not null,
    family_id      uuid not null,
    position       integer not null,
    number         text not null,
    paid_on        date not null,
    amount         numeric(12, 2) not null,
    purpose        text not null,
    primary key (institution_id, id),
    constraint expense_control foreign key (institution_id, control_id) references contracts.control (institution_id, id),
    constraint expense_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint expense_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint expense_document_once unique (institution_id, contract_id, number, paid_on, amount),
    constraint expense_is_positive check (amount > 0)
);

create index expense_control_idx on contracts.expense (institution_id, control_id, position);
create index expense_family_idx on contracts.expense (institution_id, family_id);

-- What the centre proposes to change in a programme. The body that concluded the contract decides; programme_number is the version the
-- proposal is about, so that a later version shows that an accepted proposal was put into it (SCN-09).
create table contracts.proposal (
    institution_id   uuid not null,
    id               uuid not null,
    contract_id      uuid not null,
    family_id        uuid not null,
    programme_number integer not null,
    proposed_on      date not null,
    text             text not null,
    reason           text not null,
    employee_id      uuid,
    state            text not null,
    sent_on          date,
    sent_number      text not null default '',
    answered_on      date,
    answer           text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    primary key (institution_id, id),
    constraint proposal_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint proposal_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint proposal_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint proposal_state_known check (state in ('proposed', 'sent', 'accepted', 'declined', 'withdrawn')),
    constraint proposal_sent_has_a_day check (state not in ('sent', 'accepted', 'declined') or sent_on is not null),
    constraint proposal_answered_has_a_day check ((state in ('accepted', 'declined', 'withdrawn')) = (answered_on is not null)),
    constraint proposal_sent_after_it_was_made check (sent_on >= proposed_on),
    constraint proposal_answered_after_sending check (answered_on >= proposed_on and (sent_on is null or answered_on >= sent_on))
);

create index proposal_contract_idx on contracts.proposal (institution_id, contract_id, proposed_on);
create index proposal_family_idx on contracts.proposal (institution_id, family_id);
create index proposal_employee_idx on contracts.proposal (institution_id, employee_id);
create index proposal_open_idx on contracts.proposal (institution_id, proposed_on) where state in ('proposed', 'sent');

-- A certificate for social services or for a course of financial literacy, used with another provider (SRV-17). It is expired when its last
-- day has passed and it was neither used nor annulled: no row says so.
create table contracts.certificate (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    person_id      uuid not null,
    family_id      uuid not null,
    number         text not null,
    kind           text not null,
    issued_on      date not null,
    valid_to       date not null,
    partner_id     uuid,
    used_on        date,
    annulled_on    date,
    annul_reason   text not null default '',
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint certificate_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint certificate_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint certificate_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint certificate_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint certificate_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint certificate_number_once unique (institution_id, number),
    constraint certificate_kind_known check (kind in ('social_services', 'financial_literacy')),
    constraint certificate_ends_after_its_issue check (valid_to >= issued_on),
    constraint certificate_used_in_its_term check (used_on between issued_on and valid_to),
    constraint certificate_annulled_after_its_issue check (annulled_on >= issued_on),
    constraint certificate_is_used_or_annulled check (used_on is null or annulled_on is null)
);

create index certificate_issued_idx on contracts.certificate (institution_id, issued_on, id);
create index certificate_open_idx on contracts.certificate (institution_id, valid_to) where used_on is null and annulled_on is null;
create index certificate_contract_idx on contracts.certificate (institution_id, contract_id);
create index certificate_person_idx on contracts.certificate (institution_id, person_id);
create index certificate_family_idx on contracts.certificate (institution_id, family_id);
create index certificate_partner_idx on contracts.certificate (institution_id, partner_id);
create index certificate_employee_idx on contracts.certificate (institution_id, employee_id);

-- What came of a contract (SCN-08): written when it is over, once. expedient is null until somebody has decided whether another contract
-- would be of use; after_every is how often the living conditions are looked at in the twelve months after the end.
create table contracts.outcome (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    person_id      uuid not null,
    family_id      uuid not null,
    assessed_on    date not null,
    employee_id    uuid,
    completion     text not null,
    employed_on    date,
    retrained_on   date,
    business_on    date,
    household_on   date,
    overcome       boolean not null default false,
    evidence       text not null default '',
    note           text not null default '',
    expedient      boolean,
    after_every    text not null default 'quarter',
    reported_on    date,
    conclusion     text not null default '',
    version        integer not null default 1,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint outcome_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint outcome_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint outcome_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint outcome_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint outcome_of_a_contract_once unique (institution_id, contract_id),
    constraint outcome_completion_known check (completion in ('in_full', 'partly', 'not')),
    constraint outcome_after_every_known check (after_every in ('month', 'quarter')),
    constraint outcome_reached_has_evidence
        check (evidence <> '' or (num_nonnulls(employed_on, retrained_on, business_on, household_on) = 0 and not overcome)),
    constraint outcome_report_has_a_conclusion check ((reported_on is null) = (conclusion = ''))
);

create index outcome_assessed_idx on contracts.outcome (institution_id, assessed_on);
create index outcome_person_idx on contracts.outcome (institution_id, person_id);
create index outcome_family_idx on contracts.outcome (institution_id, family_id);
create index outcome_employee_idx on contracts.outcome (institution_id, employee_id);

-- Where the citizen stands on one of the four attributes of social status before and after the contract (TGT-20, SCN-11). Of power,
-- prestige and education these are steps from 1 to 5; of income they are roubles per head out of two assessments made by one rule. Without
-- both sides nothing is compared: verdict is null then.
create table contracts.status_attribute (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    attribute      text not null,
    person_id      uuid not null,
    family_id      uuid not null,
    before_value   numeric(12, 2),
    before_on      date,
    after_value    numeric(12, 2),
    after_on       date,
    verdict        text,
    evidence       text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint status_attribute_once unique (institution_id, contract_id, attribute),
    constraint status_attribute_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint status_attribute_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint status_attribute_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint status_attribute_known check (attribute in ('power', 'income', 'prestige', 'education')),
    constraint status_attribute_is_a_step check (attribute = 'income' or (before_value between 1 and 5 or before_value is null)
                                                 and (after_value between 1 and 5 or after_value is null)),
    constraint status_attribute_sides_have_days check ((before_value is null) = (before_on is null) and (after_value is null) = (after_on is null)),
    constraint status_attribute_after_follows_before check (after_on >= before_on),
    constraint status_attribute_verdict_is_computed check (verdict is not distinct from
        case when after_value > before_value then 'risen' when after_value < before_value then 'fallen' when after_value = before_value then 'same' end)
);

create index status_attribute_person_idx on contracts.status_attribute (institution_id, person_id);
create index status_attribute_family_idx on contracts.status_attribute (institution_id, family_id);

-- A look at the living conditions after the end: point is the day it was due, counted from the end of the contract.
create table contracts.after_check (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    family_id      uuid not null,
    point          date not null,
    checked_on     date not null,
    living         text not null,
    note           text not null default '',
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint after_check_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint after_check_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint after_check_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint after_check_of_a_point_once unique (institution_id, contract_id, point),
    constraint after_check_living_known check (living in ('improved', 'unchanged', 'worsened'))
);

create index after_check_checked_idx on contracts.after_check (institution_id, checked_on);
create index after_check_family_idx on contracts.after_check (institution_id, family_id);
create index after_check_employee_idx on contracts.after_check (institution_id, employee_id);

call platform.wall('contracts.control');
call platform.wall('contracts.expense');
call platform.wall('contracts.proposal');
call platform.wall('contracts.certificate');
call platform.wall('contracts.outcome');
call platform.wall('contracts.status_attribute');
call platform.wall('contracts.after_check');
