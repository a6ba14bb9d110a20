create schema contracts;

-- What the law, or the region, allows of each direction from a day on. The rules that are shipped stand in contract-directions.tsv; an
-- institution writes here what has changed since, with its source. Of two rules the later one counts.
create table contracts.direction_rule (
    institution_id     uuid not null references institution.institution (id),
    id                 uuid not null,
    direction          text not null,
    valid_from         date not null,
    max_amount         numeric(12, 2),
    training_max       numeric(12, 2),
    max_months         integer not null,
    repeat_ban_months  integer not null default 0,
    source             text not null,
    recorded_at        timestamptz not null,
    recorded_by        uuid not null,
    primary key (institution_id, id),
    constraint direction_rule_direction_known check (direction in ('employment', 'business', 'household', 'other')),
    constraint direction_rule_of_a_day_once unique (institution_id, direction, valid_from),
    constraint direction_rule_is_positive
        check (max_amount > 0 and training_max > 0 and max_months between 1 and 60 and repeat_ban_months between 0 and 120)
);

-- The subsistence minimum of the region as the institution entered it, per head and by groups of people.
create table contracts.subsistence (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    category       text not null,
    valid_from     date not null,
    amount         numeric(12, 2) not null,
    source         text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint subsistence_category_known check (category in ('per_head', 'working', 'child', 'pensioner')),
    constraint subsistence_of_a_day_once unique (institution_id, category, valid_from),
    constraint subsistence_is_positive check (amount > 0)
);

-- A social contract: concluded by the body that pays, accompanied here (SCN-01, SCN-02). It runs until somebody writes how it came to its
-- end; that its term has passed does not end it by itself, for then nobody would sum it up.
create table contracts.contract (
    institution_id  uuid not null references institution.institution (id),
    id              uuid not null,
    number          text not null,
    applied_on      date not null,
    concluded_on    date not null,
    person_id       uuid not null,
    family_id       uuid not null,
    direction       text not null,
    starts_on       date not null,
    ends_on         date not null,
    amount          numeric(12, 2) not null default 0,
    training_amount numeric(12, 2) not null default 0,
    partner_id      uuid,
    concluded_by    text not null default '',
    section_id      uuid,
    employee_id     uuid,
    state           text not null default 'running',
    ended_on        date,
    end_reason      text not null default '',
    version         integer not null default 1,
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    primary key (institution_id, id),
    constraint contract_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint contract_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint contract_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint contract_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint contract_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint contract_direction_known check (direction in ('employment', 'business', 'household', 'other')),
    constraint contract_state_known check (state in ('running', 'ended', 'terminated', 'voided')),
    constraint contract_ends_after_its_start check (ends_on >= starts_on),
    constraint contract_applied_before_concluded check (applied_on <= concluded_on),
    constraint contract_is_concluded_by_one check ((partner_id is null) <> (concluded_by = '')),
    constraint contract_amounts_are_not_negative check (amount >= 0 and training_amount >= 0),
    constraint contract_over_has_a_day check (state not in ('ended', 'terminated') or ended_on is not null),
    constraint contract_running_has_none check (state <> 'running' or ended_on is null),
    constraint contract_over_after_its_start check (ended_on >= starts_on),
    constraint contracts_of_a_direction_do_not_overlap exclude using gist (
        institution_id with =, person_id with =, direction with =,
        daterange(starts_on, coalesce(ended_on, ends_on), '[]') with &&
    ) where (state <> 'voided')
);

create unique index contract_number_once on contracts.contract (institution_id, number, concluded_on) where state <> 'voided';
create index contract_concluded_idx on contracts.contract (institution_id, concluded_on, id);
create index contract_term_idx on contracts.contract (institution_id, ends_on, id) where state = 'running';
create index contract_person_idx on contracts.contract (institution_id, person_id);
create index contract_family_idx on contracts.contract (institution_id, family_id);
create index contract_partner_idx on contracts.contract (institution_id, partner_id);
create index contract_section_idx on contracts.contract (institution_id, section_id);
create index contract_employee_idx on contracts.contract (institution_id, employee_id);

-- One assessment of income (44-ФЗ): three months, the people counted, the minimum of the day. A new assessment is a new row; none is
-- overwritten, so that before and after can be compared. months holds the income of each of the three, or nothing when only the sum is known.
create table contracts.income (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    family_id      uuid not null,
    stage          text not null,
    assessed_on    date not null,
    period_from    date not null,
    period_to      date not null,
    months         numeric(12, 2)[] not null default '{}',
    total          numeric(14, 2) not null,
    members        integer not null,
    children       integer not null default 0,
    pensioners     integer not null default 0,
    per_head       numeric(12, 2) not null,
    subsistence    numeric(12, 2) not null,
    low            boolean not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint income_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint income_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint income_stage_known check (stage in ('before', 'during', 'after')),
    constraint income_period_is_before_the_assessment check (period_from < period_to and period_to <= assessed_on),
    constraint income_is_of_three_months check (cardinality(months) in (0, 3)),
    constraint income_members_add_up check (members > 0 and children >= 0 and pensioners >= 0 and children + pensioners <= members),
    constraint income_is_not_negative check (total >= 0 and per_head >= 0 and subsistence > 0),
    constraint income_low_is_below_the_minimum check (low = (per_head < subsistence))
);

create index income_contract_idx on contracts.income (institution_id, contract_id, assessed_on);
create index income_family_idx on contracts.income (institution_id, family_id);

-- A version of the programme of social adaptation. The body that concluded the contract changes it; basis is its paper (SCN-09).
create table contracts.programme (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    family_id      uuid not null,
    number         integer not null,
    valid_from     date not null,
    current        boolean not null default true,
    basis          text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint programme_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint programme_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint programme_number_once unique (institution_id, contract_id, number)
);

create unique index one_current_programme on contracts.programme (institution_id, contract_id) where current;
create index programme_family_idx on contracts.programme (institution_id, family_id);

-- A need declared by a citizen under a contract, and how it was met (SCN-04). A met need is a numerator, a declared one the denominator; a
-- need withdrawn was never declared as far as counting goes.
create table contracts.need (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    person_id      uuid not null,
    family_id      uuid not null,
    kind           text not null,
    declared_on    date not null,
    met_on         date,
    evidence       text not null default '',
    withdrawn_on   date,
    withdrawal     text not null default '',
    version        integer not null default 1,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint need_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint need_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint need_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint need_kind_known check (kind in ('employment', 'retraining', 'business', 'household', 'financial_literacy', 'internet',
                                               'psychological', 'alimony', 'kindergarten', 'other')),
    constraint need_met_after_it_was_declared check (met_on >= declared_on),
    constraint need_met_has_evidence check (met_on is null or evidence <> ''),
    constraint need_withdrawn_after_it_was_declared check (withdrawn_on >= declared_on),
    constraint need_is_met_or_withdrawn check (met_on is null or withdrawn_on is null)
);

create unique index need_of_a_kind_once on contracts.need (institution_id, contract_id, person_id, kind) where withdrawn_on is null;
create index need_declared_idx on contracts.need (institution_id, declared_on);
create index need_person_idx on contracts.need (institution_id, person_id);
create index need_family_idx on contracts.need (institution_id, family_id);

-- A measure of one version. What goes on from a version to the next is known by its origin; what was done stays done.
create table contracts.measure (
    institution_id uuid not null,
    id             uuid not null,
    programme_id   uuid not null,
    contract_id    uuid not null,
    family_id      uuid not null,
    origin_id      uuid not null,
    need_id        uuid,
    position       integer not null,
    kind           text not null,
    text           text not null,
    executor       text not null,
    employee_id    uuid,
    partner_id     uuid,
    term_from      date not null,
    term_to        date not null,
    done_on        date,
    result         text not null default '',
    version        integer not null default 1,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint measure_programme foreign key (institution_id, programme_id) references contracts.programme (institution_id, id),
    constraint measure_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint measure_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint measure_need foreign key (institution_id, need_id) references contracts.need (institution_id, id),
    constraint measure_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint measure_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint measure_of_an_origin_once unique (institution_id, programme_id, origin_id),
    constraint measure_kind_known check (kind in ('employment', 'retraining', 'business', 'household', 'financial_literacy', 'internet',
                                                  'psychological', 'alimony', 'kindergarten', 'other')),
    constraint measure_executor_known check (executor in ('citizen', 'employee', 'partner')),
    constraint measure_employee_executes check ((employee_id is not null) = (executor = 'employee')),
    constraint measure_partner_executes check ((partner_id is not null) = (executor = 'partner')),
    constraint measure_ends_after_its_start check (term_to >= term_from)
);

create index measure_programme_idx on contracts.measure (institution_id, programme_id, position);
create index measure_open_idx on contracts.measure (institution_id, term_to) where done_on is null;
create index measure_contract_idx on contracts.measure (institution_id, contract_id);
create index measure_family_idx on contracts.measure (institution_id, family_id);
create index measure_need_idx on contracts.measure (institution_id, need_id);
create index measure_employee_idx on contracts.measure (institution_id, employee_id);
create index measure_partner_idx on contracts.measure (institution_id, partner_id);

-- The analysis of the programme of a contract: one for each, so that "all were analysed" can be shown (SCN-03). causes are codes.
create table contracts.analysis (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    programme_id   uuid,
    family_id      uuid not null,
    income_id      uuid,
    analysed_on    date not null,
    employee_id    uuid,
    low_income     boolean not null,
    causes         text[] not null default '{}',
    needs_change   boolean not null,
    note           text not null default '',
    version        integer not null default 1,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint analysis_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint analysis_programme foreign key (institution_id, programme_id) references contracts.programme (institution_id, id),
    constraint analysis_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint analysis_income foreign key (institution_id, income_id) references contracts.income (institution_id, id),
    constraint analysis_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint analysis_of_a_contract_once unique (institution_id, contract_id)
);

create index analysis_day_idx on contracts.analysis (institution_id, analysed_on);
create index analysis_programme_idx on contracts.analysis (institution_id, programme_id);
create index analysis_family_idx on contracts.analysis (institution_id, family_id);
create index analysis_income_idx on contracts.analysis (institution_id, income_id);
create index analysis_employee_idx on contracts.analysis (institution_id, employee_id);

-- Why the situation of the citizen is difficult, and whether this was actually removed in the end (SCN-10): removed is null until somebody
-- has decided it, and then either has its day.
create table contracts.cause (
    institution_id uuid not null,
    id             uuid not null,
    contract_id    uuid not null,
    person_id      uuid not null,
    family_id      uuid not null,
    code           text not null,
    found_on       date not null,
    note           text not null default '',
    removed        boolean,
    decided_on     date,
    evidence       text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint cause_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint cause_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint cause_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint cause_of_a_contract_once unique (institution_id, contract_id, code),
    constraint cause_decided_has_a_day check ((removed is null) = (decided_on is null)),
    constraint cause_decided_after_it_was_found check (decided_on >= found_on)
);

create index cause_person_idx on contracts.cause (institution_id, person_id);
create index cause_family_idx on contracts.cause (institution_id, family_id);

-- The list of citizens who need a change of their social status by activating their own resources (SCN-06), as it was formed on a day:
-- from those who answered yes to a question, or by hand with a reason.
create table contracts.status_list (
    institution_id     uuid not null references institution.institution (id),
    id                 uuid not null,
    formed_on          date not null,
    period_from        date not null,
    period_to          date not null,
    questionnaire_code text not null default '',
    question_code      text not null default '',
    employee_id        uuid,
    recorded_at        timestamptz not null,
    recorded_by        uuid not null,
    primary key (institution_id, id),
    constraint status_list_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint status_list_period check (period_from <= period_to and period_to <= formed_on)
);

create index status_list_formed_idx on contracts.status_list (institution_id, formed_on, id);
create index status_list_employee_idx on contracts.status_list (institution_id, employee_id);

create table contracts.status_list_member (
    institution_id uuid not null,
    id             uuid not null,
    list_id        uuid not null,
    person_id      uuid not null,
    family_id      uuid not null,
    contract_id    uuid,
    source         text not null,
    answered_on    date,
    reason         text not null default '',
    removed_on     date,
    removal_reason text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint status_list_member_list foreign key (institution_id, list_id) references contracts.status_list (institution_id, id),
    constraint status_list_member_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint status_list_member_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint status_list_member_contract foreign key (institution_id, contract_id) references contracts.contract (institution_id, id),
    constraint status_list_member_source_known check (source in ('survey', 'analysis', 'hand')),
    constraint status_list_member_by_hand_has_a_reason check (source <> 'hand' or reason <> ''),
    constraint status_list_member_once unique (institution_id, list_id, person_id)
);

create index status_list_member_person_idx on contracts.status_list_member (institution_id, person_id);
create index status_list_member_family_idx on contracts.status_list_member (institution_id, family_id);
create index status_list_member_contract_idx on contracts.status_list_member (institution_id, contract_id);

call platform.wall('contracts.direction_rule');
call platform.wall('contracts.subsistence');
call platform.wall('contracts.contract');
call platform.wall('contracts.income');
call platform.wall('contracts.programme');
call platform.wall('contracts.need');
call platform.wall('contracts.measure');
call platform.wall('contracts.analysis');
call platform.wall('contracts.cause');
call platform.wall('contracts.status_list');
call platform.wall('contracts.status_list_member');
