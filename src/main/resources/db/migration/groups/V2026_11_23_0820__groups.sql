create schema groups;

-- A group that meets again and again: a club, a training, «часы общения». Its sessions take from it what is usual.
create table groups.series (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    name_key       text not null,
    kind           text not null,
    subtype        text not null default '',
    audience       text not null,
    purposes       text[] not null default '{}',
    leader_id      uuid,
    weekday        integer,
    starts_at      time,
    place          text not null default '',
    minutes        integer,
    active         boolean not null default true,
    primary key (institution_id, id),
    constraint series_name_once unique (institution_id, name_key),
    constraint series_leader foreign key (institution_id, leader_id) references institution.employee (institution_id, id),
    constraint series_kind_known check (kind in ('leisure', 'parents_club', 'talk_hour', 'healthy_lifestyle', 'seminar',
        'training', 'camp', 'mass_event', 'other_event')),
    constraint series_audience_known check (audience in ('minors', 'parents', 'families', 'adults', 'all')),
    constraint series_weekday_known check (weekday between 1 and 7),
    constraint series_minutes_positive check (minutes between 1 and 1440)
);

create index series_leader_idx on groups.series (institution_id, leader_id);

-- The roster: who belongs to a group from day to day.
create table groups.participant (
    institution_id uuid not null,
    id             uuid not null,
    series_id      uuid not null,
    person_id      uuid not null,
    joined_on      date not null,
    left_on        date,
    primary key (institution_id, id),
    constraint participant_series foreign key (institution_id, series_id) references groups.series (institution_id, id),
    constraint participant_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint participant_leaves_after_joining check (left_on >= joined_on),
    constraint participant_once_at_a_time exclude using gist
        (institution_id with =, series_id with =, person_id with =, daterange(joined_on, left_on, '[]') with &&)
);

create index participant_series_idx on groups.participant (institution_id, series_id);
create index participant_person_idx on groups.participant (institution_id, person_id);

-- One meeting or event. Children and adults are those counted by heads without names (GRP-09). The version rises with every
-- saving of its attendance, so that two people cannot overwrite each other unseen.
create table groups.session (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    number         text,
    series_id      uuid,
    kind           text not null,
    subtype        text not null default '',
    audience       text not null,
    title          text not null,
    outline        text not null default '',
    held_on        date not null,
    last_on        date,
    starts_at      time,
    minutes        integer,
    channel        text not null,
    place          text not null default '',
    settlement_id  uuid references territory.settlement (id),
    section_id     uuid,
    leader_id      uuid not null,
    partner_id     uuid,
    status         text not null,
    cancel_reason  text not null default '',
    children       integer not null default 0,
    adults         integer not null default 0,
    version        integer not null default 1,
    marked_at      timestamptz,
    marked_by      uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint session_number_once unique (institution_id, number),
    constraint session_series foreign key (institution_id, series_id) references groups.series (institution_id, id),
    constraint session_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint session_leader foreign key (institution_id, leader_id) references institution.employee (institution_id, id),
    constraint session_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint session_kind_known check (kind in ('leisure', 'parents_club', 'talk_hour', 'healthy_lifestyle', 'seminar',
        'training', 'camp', 'mass_event', 'other_event')),
    constraint session_subtype_known check ((kind = 'leisure') = (subtype in ('holiday', 'excursion', 'hike',
        'virtual_exhibition', 'pilgrimage', 'cinema', 'master_class', 'sport', 'other')) and (kind = 'leisure' or subtype = '')),
    constraint session_audience_known check (audience in ('minors', 'parents', 'families', 'adults', 'all')),
    constraint session_channel_known check (channel in ('in_person', 'online', 'visit')),
    constraint session_status_known check (status in ('planned', 'held', 'cancelled')),
    constraint session_cancelled_for_a_reason check ((status = 'cancelled') = (cancel_reason <> '')),
    constraint session_ends_after_start check (last_on > held_on),
    constraint session_minutes_positive check (minutes between 1 and 1440),
    constraint session_training_lasts check (kind <> 'training' or minutes between 60 and 90),
    constraint session_heads_counted check (children between 0 and 100000 and adults between 0 and 100000),
    constraint session_heads_when_held check (status = 'held' or (children = 0 and adults = 0)),
    constraint session_void_is_signed check ((voided_at is null) = (voided_by is null)
        and (voided_at is null) = (void_reason is null))
);

create index session_day_idx on groups.session (institution_id, held_on, id);
create index session_series_idx on groups.session (institution_id, series_id, held_on) where series_id is not null;
create index session_leader_idx on groups.session (institution_id, leader_id, held_on);
create index session_open_idx on groups.session (institution_id, held_on) where status = 'planned' and voided_at is null;
create index session_section_idx on groups.session (institution_id, section_id) where section_id is not null;
create index session_partner_idx on groups.session (institution_id, partner_id) where partner_id is not null;
create index session_settlement_idx on groups.session (settlement_id) where settlement_id is not null;

create table groups.session_helper (
    institution_id uuid not null,
    session_id     uuid not null,
    employee_id    uuid not null,
    primary key (institution_id, session_id, employee_id),
    constraint session_helper_session foreign key (institution_id, session_id) references groups.session (institution_id, id),
    constraint session_helper_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id)
);

create index session_helper_employee_idx on groups.session_helper (institution_id, employee_id);

-- Who was there and who was missed. The family and its section are those of that day; nobody stands here who was not expected
-- and did not come.
create table groups.attendance (
    institution_id uuid not null,
    id             uuid not null,
    session_id     uuid not null,
    person_id      uuid not null,
    family_id      uuid,
    section_id     uuid,
    present        boolean not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint attendance_session foreign key (institution_id, session_id) references groups.session (institution_id, id),
    constraint attendance_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint attendance_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint attendance_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint attendance_void_is_signed check ((voided_at is null) = (voided_by is null)
        and (voided_at is null) = (void_reason is null))
);

create unique index attendance_once on groups.attendance (institution_id, session_id, person_id) where voided_at is null;
create index attendance_session_idx on groups.attendance (institution_id, session_id);
create index attendance_person_idx on groups.attendance (institution_id, person_id);
create index attendance_family_idx on groups.attendance (institution_id, family_id);
create index attendance_section_idx on groups.attendance (institution_id, section_id);
