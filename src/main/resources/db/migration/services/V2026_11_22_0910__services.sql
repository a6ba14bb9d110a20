create schema services;

-- The catalogue: a statutory kind and the two further classifications mapped to it (SRV-01, SRV-03, SRV-04, AMB-02).
create table services.service (
    institution_id    uuid not null references institution.institution (id),
    id                uuid not null,
    code              text not null,
    title             text not null,
    title_key         text not null,
    kind              text not null,
    monitoring_class  text not null,
    trip_class        text not null,
    form              text not null,
    subject           text not null default '',
    urgent            boolean not null default false,
    minutes           integer not null,
    for_whole_family  boolean not null default false,
    active            boolean not null default true,
    primary key (institution_id, id),
    constraint service_code_once unique (institution_id, code),
    constraint service_kind_known check (kind in ('household', 'medical', 'psychological', 'pedagogical', 'labour', 'legal',
        'communicative', 'urgent')),
    constraint service_monitoring_known check (monitoring_class in ('household', 'legal', 'economic',
        'psychological_pedagogical', 'medical')),
    constraint service_trip_known check (trip_class in ('legal', 'medical', 'household', 'psychological', 'pedagogical', 'economic')),
    constraint service_form_known check (form in ('service', 'consultation', 'lesson', 'talk')),
    constraint service_minutes_positive check (minutes between 1 and 1440)
);

create table services.urgent_act (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    number         integer not null,
    year           integer not null,
    acted_on       date not null,
    family_id      uuid,
    person_id      uuid,
    primary key (institution_id, id),
    constraint urgent_act_number_once unique (institution_id, year, number),
    constraint urgent_act_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint urgent_act_person foreign key (institution_id, person_id) references people.person (institution_id, id)
);

create index urgent_act_family_idx on services.urgent_act (institution_id, family_id);
create index urgent_act_person_idx on services.urgent_act (institution_id, person_id);

-- One service given. Without a person it is given to the whole family; its members of that day stand in delivery_member.
-- What one form recorded shares an event_id, which is the form's own key: the form sent twice cannot be recorded twice.
create table services.delivery (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    event_id       uuid not null,
    position       integer not null,
    service_id     uuid not null,
    family_id      uuid,
    person_id      uuid,
    delivered_on   date not null,
    channel        text not null,
    urgent         boolean not null,
    quantity       integer not null,
    minutes        integer,
    employee_id    uuid not null,
    partner_id     uuid,
    section_id     uuid,
    act_id         uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint delivery_recorded_once unique (institution_id, event_id, position),
    constraint delivery_service foreign key (institution_id, service_id) references services.service (institution_id, id),
    constraint delivery_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint delivery_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint delivery_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint delivery_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint delivery_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint delivery_act foreign key (institution_id, act_id) references services.urgent_act (institution_id, id),
    constraint delivery_channel_known check (channel in ('in_person', 'online', 'visit')),
    constraint delivery_quantity_positive check (quantity between 1 and 1000),
    constraint delivery_minutes_positive check (minutes between 1 and 1440),
    constraint void_is_signed check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create index delivery_day_idx on services.delivery (institution_id, delivered_on, id);
create index delivery_family_idx on services.delivery (institution_id, family_id, delivered_on);
create index delivery_person_idx on services.delivery (institution_id, person_id, delivered_on);
create index delivery_employee_idx on services.delivery (institution_id, employee_id, delivered_on);
create index delivery_recorded_idx on services.delivery (institution_id, recorded_by, recorded_at);
create index delivery_service_idx on services.delivery (institution_id, service_id);
create index delivery_section_idx on services.delivery (institution_id, section_id);
create index delivery_partner_idx on services.delivery (institution_id, partner_id) where partner_id is not null;
create index delivery_act_idx on services.delivery (institution_id, act_id) where act_id is not null;

create table services.delivery_member (
    institution_id uuid not null,
    delivery_id    uuid not null,
    person_id      uuid not null,
    primary key (institution_id, delivery_id, person_id),
    constraint delivery_member_delivery foreign key (institution_id, delivery_id) references services.delivery (institution_id, id),
    constraint delivery_member_person foreign key (institution_id, person_id) references people.person (institution_id, id)
);

create index delivery_member_person_idx on services.delivery_member (institution_id, person_id);
