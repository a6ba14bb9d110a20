create schema institution;

create table institution.institution (
    id          uuid primary key,
    parent_id   uuid references institution.institution (id),
    kind        text not null,
    full_name   text not null,
    short_name  text not null,
    founder     text not null default '',
    region      text not null default '',
    postal_code text,
    address     text not null default '',
    email       text not null default '',
    site        text not null default '',
    constraint institution_kind_known check (kind in ('ministry', 'city', 'centre')),
    constraint postal_code_has_six_digits check (postal_code ~ '^[0-9]{6}$')
);

create index institution_parent_id_idx on institution.institution (parent_id);

create table institution.phone (
    institution_id uuid not null references institution.institution (id),
    digits         text not null,
    as_written     text not null,
    place          integer not null default 0,
    primary key (institution_id, digits),
    constraint phone_has_ten_digits check (digits ~ '^[0-9]{10}$')
);

-- Code and role are those of the dictionary; a position the institution added itself has none.
create table institution.position (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    code           text,
    role           text,
    primary key (institution_id, id),
    constraint position_once unique (institution_id, name),
    constraint position_code_once unique (institution_id, code)
);

create table institution.department (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    primary key (institution_id, id),
    constraint department_once unique (institution_id, name)
);

create table institution.employee (
    institution_id   uuid not null references institution.institution (id),
    id               uuid not null,
    personnel_number text,
    family_name      text not null,
    given_name       text not null,
    patronymic       text,
    name_key         text not null,
    position_id      uuid not null,
    department_id    uuid,
    phone            text,
    hired_on         date not null,
    left_on          date,
    primary key (institution_id, id),
    constraint employee_position foreign key (institution_id, position_id) references institution.position (institution_id, id),
    constraint employee_department foreign key (institution_id, department_id) references institution.department (institution_id, id),
    constraint employee_personnel_number_once unique (institution_id, personnel_number),
    constraint left_after_hired check (left_on >= hired_on)
);

create index employee_position_idx on institution.employee (institution_id, position_id);
create index employee_department_idx on institution.employee (institution_id, department_id);
create index employee_name_key_idx on institution.employee (institution_id, name_key);

create table institution.section (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    department_id  uuid,
    municipality_id uuid references territory.municipality (id),
    closed_on      date,
    primary key (institution_id, id),
    constraint section_department foreign key (institution_id, department_id) references institution.department (institution_id, id),
    constraint section_once unique (institution_id, name)
);

create index section_department_idx on institution.section (institution_id, department_id);
create index section_municipality_idx on institution.section (municipality_id);

create table institution.section_settlement (
    institution_id uuid not null,
    section_id     uuid not null,
    settlement_id  uuid not null references territory.settlement (id),
    primary key (institution_id, section_id, settlement_id),
    constraint section_settlement_section foreign key (institution_id, section_id) references institution.section (institution_id, id)
);

create index section_settlement_settlement_idx on institution.section_settlement (settlement_id);

-- The order that gives a section to a specialist (STF-13): one specialist answers for a section on a day.
create table institution.section_assignment (
    institution_id uuid not null,
    id             uuid not null,
    section_id     uuid not null,
    employee_id    uuid not null,
    order_number   text not null,
    order_date     date not null,
    starts_on      date not null,
    ends_on        date,
    primary key (institution_id, id),
    constraint section_assignment_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint section_assignment_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint section_assignment_ends_after_start check (ends_on >= starts_on),
    constraint section_has_one_specialist exclude using gist
        (institution_id with =, section_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create index section_assignment_section_idx on institution.section_assignment (institution_id, section_id);
create index section_assignment_employee_idx on institution.section_assignment (institution_id, employee_id);

-- Who in the section sees trouble first (DIS-06).
create table institution.section_contact (
    institution_id uuid not null,
    id             uuid not null,
    section_id     uuid not null,
    role           text not null,
    name           text not null,
    organisation   text not null default '',
    phone          text not null default '',
    primary key (institution_id, id),
    constraint section_contact_section foreign key (institution_id, section_id) references institution.section (institution_id, id)
);

create index section_contact_section_idx on institution.section_contact (institution_id, section_id);

create view institution.employee_card as
select e.institution_id,
       e.id,
       e.family_name || ' ' || left(e.given_name, 1) || '.' || coalesce(' ' || left(e.patronymic, 1) || '.', '') as short_name,
       e.family_name || ' ' || e.given_name || coalesce(' ' || e.patronymic, '') as full_name,
       e.personnel_number,
       e.name_key,
       p.name as position_name,
       e.department_id,
       d.name as department_name,
       e.hired_on,
       e.left_on
from institution.employee e
         join institution.position p on p.institution_id = e.institution_id and p.id = e.position_id
         left join institution.department d on d.institution_id = e.institution_id and d.id = e.department_id;

create view institution.section_card as
select s.institution_id,
       s.id,
       s.name,
       s.department_id,
       s.municipality_id,
       m.name as municipality_name,
       s.closed_on
from institution.section s
         left join territory.municipality m on m.id = s.municipality_id;

create view institution.section_assignment_interval as
select institution_id, section_id, employee_id, starts_on, ends_on
from institution.section_assignment;

create view institution.section_settlement_card as
select institution_id, section_id, settlement_id
from institution.section_settlement;

create view institution.department_card as
select institution_id, id, name
from institution.department;

create view institution.institution_card as
select id, parent_id, kind, full_name, short_name, region
from institution.institution;
