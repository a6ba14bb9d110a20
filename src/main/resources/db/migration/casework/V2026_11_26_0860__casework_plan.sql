-- The road map of a family (CAS-11, CAS-12, CAS-16): versions of one plan, each with its goals and measures. A version is a whole: what
-- goes on from one to the next is known by its origin, so that versions can be compared and what was done stays done.
create table casework.plan (
    institution_id   uuid not null references institution.institution (id),
    id               uuid not null,
    case_id          uuid not null,
    family_id        uuid not null,
    number           integer not null,
    state            text not null default 'draft',
    version          integer not null default 1,
    created_at       timestamptz not null,
    created_by       uuid not null,
    submitted_at     timestamptz,
    submitted_by     uuid,
    approved_on      date,
    approved_by      uuid,
    superseded_on    date,
    remark           text not null default '',
    returned_by      uuid,
    agreed_on        date,
    agreed_person_id uuid,
    primary key (institution_id, id),
    constraint plan_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint plan_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint plan_agreed_person foreign key (institution_id, agreed_person_id) references people.person (institution_id, id),
    constraint plan_number_once unique (institution_id, case_id, number),
    constraint plan_state_known check (state in ('draft', 'submitted', 'returned', 'approved', 'superseded')),
    constraint plan_approved_has_its_day check ((state in ('approved', 'superseded')) = (approved_on is not null)),
    constraint plan_superseded_has_its_day check ((state = 'superseded') = (superseded_on is not null)),
    constraint plan_superseded_after_approval check (superseded_on >= approved_on),
    constraint plan_returned_has_a_remark check (state <> 'returned' or remark <> ''),
    constraint plan_agreed_when_approved check (agreed_on is null or agreed_on >= approved_on),
    constraint plan_agreed_by_somebody check ((agreed_on is null) = (agreed_person_id is null))
);

create unique index one_current_plan_of_a_case on casework.plan (institution_id, case_id) where state = 'approved';
create unique index one_open_plan_of_a_case on casework.plan (institution_id, case_id) where state in ('draft', 'submitted', 'returned');
create index plan_family_idx on casework.plan (institution_id, family_id);
create index plan_agreed_person_idx on casework.plan (institution_id, agreed_person_id);
create index plan_state_idx on casework.plan (institution_id, state);
create index plan_approved_on_idx on casework.plan (institution_id, approved_on);

create table casework.plan_goal (
    institution_id uuid not null,
    id             uuid not null,
    plan_id        uuid not null,
    family_id      uuid not null,
    origin_id      uuid not null,
    version        integer not null default 1,
    changed_by     uuid not null,
    changed_at     timestamptz not null,
    position       integer not null,
    domain         text not null,
    aim            text not null,
    result         text not null default '',
    due_on         date,
    primary key (institution_id, id),
    constraint plan_goal_plan foreign key (institution_id, plan_id) references casework.plan (institution_id, id),
    constraint plan_goal_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint plan_goal_domain foreign key (institution_id, domain) references casework.monitoring_domain (institution_id, code),
    constraint plan_goal_of_an_origin_once unique (institution_id, plan_id, origin_id)
);

create index plan_goal_plan_idx on casework.plan_goal (institution_id, plan_id, position);
create index plan_goal_family_idx on casework.plan_goal (institution_id, family_id);
create index plan_goal_domain_idx on casework.plan_goal (institution_id, domain);

-- Who acts is the family itself, an employee or another agency: a partner of the register or one named in words. From counts_from on a
-- fact of what the measure relies on makes it done; it is the day of the first approval with this reliance.
create table casework.plan_measure (
    institution_id uuid not null,
    id             uuid not null,
    plan_id        uuid not null,
    goal_id        uuid not null,
    family_id      uuid not null,
    origin_id      uuid not null,
    position       integer not null,
    what           text not null,
    result         text not null default '',
    actor          text,
    employee_id    uuid,
    partner_id     uuid,
    agency         text not null default '',
    support        text not null default 'none',
    service_id     uuid,
    series_id      uuid,
    due_on         date,
    counts_from    date,
    primary key (institution_id, id),
    constraint plan_measure_plan foreign key (institution_id, plan_id) references casework.plan (institution_id, id),
    constraint plan_measure_goal foreign key (institution_id, goal_id) references casework.plan_goal (institution_id, id),
    constraint plan_measure_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint plan_measure_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint plan_measure_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint plan_measure_service foreign key (institution_id, service_id) references services.service (institution_id, id),
    constraint plan_measure_of_an_origin_once unique (institution_id, plan_id, origin_id),
    constraint plan_measure_actor_known check (actor in ('client', 'employee', 'agency')),
    constraint plan_measure_employee_acts check ((employee_id is not null) = (actor is not null and actor = 'employee')),
    constraint plan_measure_agency_acts
        check ((partner_id is not null or agency <> '') = (actor is not null and actor = 'agency')),
    constraint plan_measure_support_known check (support in ('none', 'service', 'aid', 'group', 'referral')),
    constraint plan_measure_service_supports check ((service_id is not null) = (support = 'service')),
    constraint plan_measure_series_supports check ((series_id is not null) = (support = 'group')),
    constraint plan_measure_partner_is_referred_to check (support <> 'referral' or partner_id is not null)
);

create index plan_measure_goal_idx on casework.plan_measure (institution_id, goal_id, position);
create index plan_measure_plan_idx on casework.plan_measure (institution_id, plan_id);
create index plan_measure_family_idx on casework.plan_measure (institution_id, family_id);
create index plan_measure_employee_idx on casework.plan_measure (institution_id, employee_id);
create index plan_measure_partner_idx on casework.plan_measure (institution_id, partner_id);
create index plan_measure_service_idx on casework.plan_measure (institution_id, service_id);
create index plan_measure_due_on_idx on casework.plan_measure (institution_id, due_on);

-- What was done without a fact that shows it: by hand, with its evidence. A visit to a group is told here by the group itself.
create table casework.plan_done (
    institution_id uuid not null,
    id             uuid not null,
    case_id        uuid not null,
    family_id      uuid not null,
    origin_id      uuid not null,
    source         text not null default 'hand',
    source_id      uuid,
    done_on        date not null,
    evidence       text not null default '',
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint plan_done_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint plan_done_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint plan_done_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint plan_done_source_known check (source in ('hand', 'attendance')),
    constraint plan_done_by_hand_has_evidence check (source <> 'hand' or evidence <> ''),
    constraint plan_done_void_is_signed check ((voided_at is null) = (voided_by is null))
);

create unique index measure_done_by_hand_once on casework.plan_done (institution_id, origin_id) where source = 'hand' and voided_at is null;
create unique index measure_done_by_a_visit_once on casework.plan_done (institution_id, origin_id, source_id)
    where source = 'attendance' and voided_at is null;
create index plan_done_origin_idx on casework.plan_done (institution_id, origin_id);
create index plan_done_case_idx on casework.plan_done (institution_id, case_id);
create index plan_done_family_idx on casework.plan_done (institution_id, family_id);
create index plan_done_employee_idx on casework.plan_done (institution_id, employee_id);

call platform.wall('casework.plan');
call platform.wall('casework.plan_goal');
call platform.wall('casework.plan_measure');
call platform.wall('casework.plan_done');
