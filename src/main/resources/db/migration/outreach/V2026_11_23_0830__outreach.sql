create schema outreach;

-- A trip to the families, or a raid (TRP-02). Planned ones may lie ahead; a cancelled one keeps its reason, as far as it is known.
create table outreach.trip (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    number         text not null,
    on_day         date not null,
    form           text not null,
    urgency        text not null,
    status         text not null,
    cancel_reason  text not null default '',
    vehicle        text not null default '',
    vehicle_key    text not null default '',
    purpose        text not null default '',
    result         text not null default '',
    leader_id      uuid not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint trip_leader foreign key (institution_id, leader_id) references institution.employee (institution_id, id),
    constraint trip_form_known check (form in ('trip', 'raid')),
    constraint trip_urgency_known check (urgency in ('planned', 'emergency')),
    constraint trip_status_known check (status in ('planned', 'held', 'cancelled')),
    constraint only_a_cancelled_trip_has_a_reason check (status = 'cancelled' or cancel_reason = '')
);

-- Offices number their trips anew every year.
create unique index trip_number_once on outreach.trip (institution_id, number, extract(year from on_day));
create index trip_day_idx on outreach.trip (institution_id, on_day, id);
create index trip_leader_idx on outreach.trip (institution_id, leader_id);

create table outreach.trip_settlement (
    institution_id uuid not null,
    trip_id        uuid not null,
    settlement_id  uuid not null references territory.settlement (id),
    place          integer not null,
    primary key (institution_id, trip_id, settlement_id),
    constraint trip_settlement_trip foreign key (institution_id, trip_id) references outreach.trip (institution_id, id)
);

create index trip_settlement_settlement_idx on outreach.trip_settlement (settlement_id);

-- The crew: employees, the leader among them, in the position they held then, and people of other agencies, by name where it is
-- known. Nobody types that a trip is interagency: it is when an agency stands here (TRP-04).
create table outreach.trip_member (
    institution_id uuid not null,
    id             uuid not null,
    trip_id        uuid not null,
    place          integer not null,
    employee_id    uuid,
    agency_id      uuid,
    name           text not null default '',
    name_key       text not null default '',
    job            text not null default '',
    profession     text not null default '',
    primary key (institution_id, id),
    constraint trip_member_trip foreign key (institution_id, trip_id) references outreach.trip (institution_id, id),
    constraint trip_member_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint trip_member_agency foreign key (institution_id, agency_id) references partners.partner (institution_id, id),
    constraint trip_member_is_ours_or_not check ((employee_id is null) <> (agency_id is null))
);

create index trip_member_trip_idx on outreach.trip_member (institution_id, trip_id);
create index trip_member_agency_idx on outreach.trip_member (institution_id, agency_id) where agency_id is not null;
create index trip_member_employee_idx on outreach.trip_member (institution_id, employee_id) where employee_id is not null;
create unique index trip_employee_once on outreach.trip_member (institution_id, trip_id, employee_id) where employee_id is not null;
create unique index trip_outsider_once on outreach.trip_member (institution_id, trip_id, agency_id, name_key) where agency_id is not null;

-- The families to be visited, and what became of it.
create table outreach.trip_stop (
    institution_id uuid not null,
    id             uuid not null,
    trip_id        uuid not null,
    place          integer not null,
    family_id      uuid not null,
    outcome        text not null,
    note           text not null default '',
    primary key (institution_id, id),
    constraint trip_stop_once unique (institution_id, trip_id, family_id),
    constraint trip_stop_trip foreign key (institution_id, trip_id) references outreach.trip (institution_id, id),
    constraint trip_stop_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint trip_stop_outcome_known check (outcome in ('planned', 'visited', 'absent', 'postponed'))
);

create index trip_stop_family_idx on outreach.trip_stop (institution_id, family_id);

-- Services given on the way. The link goes with the service when an import is taken back.
create table outreach.trip_delivery (
    institution_id uuid not null,
    delivery_id    uuid not null,
    trip_id        uuid not null,
    primary key (institution_id, delivery_id),
    constraint trip_delivery_delivery foreign key (institution_id, delivery_id)
        references services.delivery (institution_id, id) on delete cascade,
    constraint trip_delivery_trip foreign key (institution_id, trip_id) references outreach.trip (institution_id, id)
);

create index trip_delivery_trip_idx on outreach.trip_delivery (institution_id, trip_id);

-- A meeting with other agencies: planning of the work with families, or a joint session on it (TRP-05, TRP-06).
create table outreach.meeting (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    number         text not null,
    on_day         date not null,
    kind           text not null,
    status         text not null,
    cancel_reason  text not null default '',
    leader_id      uuid,
    decision       text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint meeting_leader foreign key (institution_id, leader_id) references institution.employee (institution_id, id),
    constraint meeting_kind_known check (kind in ('planning', 'joint_session')),
    constraint meeting_status_known check (status in ('planned', 'held', 'cancelled')),
    constraint only_a_cancelled_meeting_has_a_reason check (status = 'cancelled' or cancel_reason = '')
);

create unique index meeting_number_once on outreach.meeting (institution_id, number, extract(year from on_day));
create index meeting_day_idx on outreach.meeting (institution_id, on_day, id);
create index meeting_leader_idx on outreach.meeting (institution_id, leader_id);

create table outreach.meeting_agency (
    institution_id uuid not null,
    meeting_id     uuid not null,
    agency_id      uuid not null,
    primary key (institution_id, meeting_id, agency_id),
    constraint meeting_agency_meeting foreign key (institution_id, meeting_id) references outreach.meeting (institution_id, id),
    constraint meeting_agency_partner foreign key (institution_id, agency_id) references partners.partner (institution_id, id)
);

create index meeting_agency_partner_idx on outreach.meeting_agency (institution_id, agency_id);

-- A family the meeting spoke about, and what it changed in the plan of work with the family.
create table outreach.meeting_family (
    institution_id uuid not null,
    meeting_id     uuid not null,
    family_id      uuid not null,
    changed        boolean not null,
    changes        text not null default '',
    primary key (institution_id, meeting_id, family_id),
    constraint meeting_family_meeting foreign key (institution_id, meeting_id) references outreach.meeting (institution_id, id),
    constraint meeting_family_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint only_a_changed_plan_has_changes check (changed or changes = '')
);

create index meeting_family_family_idx on outreach.meeting_family (institution_id, family_id);
