create schema people;

create table people.person (
    institution_id   uuid not null references institution.institution (id),
    id               uuid not null,
    family_name      text not null,
    given_name       text not null,
    patronymic       text,
    name_key         text not null,
    sex              text not null,
    birth_date       date,
    snils            text,
    phone            text,
    phone_as_written text,
    registered_on    date not null,
    primary key (institution_id, id),
    constraint person_sex_known check (sex in ('female', 'male')),
    constraint snils_has_eleven_digits check (snils ~ '^[0-9]{11}$'),
    constraint person_snils_once unique (institution_id, snils),
    constraint person_phone_has_ten_digits check (phone ~ '^[0-9]{10}$')
);

create index person_name_key_idx on people.person (institution_id, name_key, id);
create index person_birth_date_idx on people.person (institution_id, birth_date);
create index person_phone_idx on people.person (institution_id, phone);

-- What people type when they look for somebody: words, phonetic keys and one-letter slips, matched by equality only,
-- so that row-level security does not slow the search.
create table people.person_token (
    institution_id uuid not null,
    token          text collate "C" not null,
    person_id      uuid not null,
    primary key (institution_id, token, person_id),
    constraint person_token_person foreign key (institution_id, person_id) references people.person (institution_id, id) on delete cascade
);

create index person_token_person_idx on people.person_token (institution_id, person_id);

create table people.family (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    number         text not null,
    name           text not null,
    name_key       text not null,
    registered_on  date not null,
    primary key (institution_id, id),
    constraint family_number_once unique (institution_id, number)
);

create index family_name_key_idx on people.family (institution_id, name_key, id);

create table people.membership (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    person_id      uuid not null,
    role           text not null,
    starts_on      date not null,
    ends_on        date,
    end_reason     text,
    primary key (institution_id, id),
    constraint membership_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint membership_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint membership_ends_after_start check (ends_on >= starts_on),
    constraint person_lives_in_one_family exclude using gist
        (institution_id with =, person_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create index membership_family_idx on people.membership (institution_id, family_id);
create index membership_person_idx on people.membership (institution_id, person_id);

create table people.residence (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    settlement_id  uuid not null references territory.settlement (id),
    section_id     uuid,
    postal_code    text,
    street         text not null default '',
    house          text not null default '',
    flat           text not null default '',
    starts_on      date not null,
    ends_on        date,
    primary key (institution_id, id),
    constraint residence_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint residence_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint residence_postal_code_has_six_digits check (postal_code ~ '^[0-9]{6}$'),
    constraint residence_ends_after_start check (ends_on >= starts_on),
    constraint family_lives_in_one_place exclude using gist
        (institution_id with =, family_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create index residence_family_idx on people.residence (institution_id, family_id);
create index residence_section_idx on people.residence (institution_id, section_id);
create index residence_settlement_idx on people.residence (settlement_id);

-- Two independent axes (TGT-16, TGT-17): the legal one and the practice scale; one status on an axis at a time.
create table people.family_status (
    institution_id  uuid not null,
    id              uuid not null,
    family_id       uuid not null,
    axis            text not null,
    status          text not null,
    starts_on       date not null,
    ends_on         date,
    document_number text not null default '',
    document_date   date,
    reason          text not null default '',
    primary key (institution_id, id),
    constraint family_status_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint family_status_known check (
        (axis = 'legal' and status in ('tzhs', 'sop'))
            or (axis = 'practice' and status in ('asocial', 'dysfunctional', 'risk', 'stable'))),
    constraint family_status_ends_after_start check (ends_on >= starts_on),
    constraint one_status_on_an_axis exclude using gist
        (institution_id with =, family_id with =, axis with =, daterange(starts_on, ends_on, '[]') with &&)
);

create index family_status_family_idx on people.family_status (institution_id, family_id);
create index family_status_open_idx on people.family_status (institution_id, status) where ends_on is null;

create table people.category (
    institution_id uuid not null references institution.institution (id),
    code           text not null,
    title          text not null,
    sensitive      boolean not null default false,
    active         boolean not null default true,
    primary key (institution_id, code)
);

-- A category of the family, or of one of its members who gives it to the family.
create table people.family_category (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    category_code  text not null,
    starts_on      date not null,
    ends_on        date,
    document       text not null default '',
    primary key (institution_id, id),
    constraint family_category_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint family_category_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint family_category_category foreign key (institution_id, category_code) references people.category (institution_id, code),
    constraint family_category_ends_after_start check (ends_on >= starts_on),
    constraint one_category_at_a_time exclude using gist
        (institution_id with =, family_id with =, category_code with =,
         coalesce(person_id, '00000000-0000-0000-0000-000000000000') with =,
         daterange(starts_on, ends_on, '[]') with &&)
);

create index family_category_family_idx on people.family_category (institution_id, family_id);
create index family_category_person_idx on people.family_category (institution_id, person_id);
create index family_category_category_idx on people.family_category (institution_id, category_code);

-- The specialist who answers for the family's result (STF-15): one at a time, with history.
create table people.curator (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    employee_id    uuid not null,
    starts_on      date not null,
    ends_on        date,
    primary key (institution_id, id),
    constraint curator_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint curator_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint curator_ends_after_start check (ends_on >= starts_on),
    constraint one_curator_at_a_time exclude using gist
        (institution_id with =, family_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create index curator_family_idx on people.curator (institution_id, family_id);
create index curator_employee_idx on people.curator (institution_id, employee_id);
