-- Who does the work of an employee on leave: their sections and the families they curate, by an order, from one day to another.
create table institution.substitution (
    institution_id         uuid not null references institution.institution (id),
    id                     uuid not null,
    absent_employee_id     uuid not null,
    substitute_employee_id uuid not null,
    order_number           text not null,
    order_date             date not null,
    starts_on              date not null,
    ends_on                date not null,
    primary key (institution_id, id),
    constraint substitution_absent foreign key (institution_id, absent_employee_id) references institution.employee (institution_id, id),
    constraint substitution_substitute foreign key (institution_id, substitute_employee_id) references institution.employee (institution_id, id),
    constraint nobody_substitutes_themselves check (absent_employee_id <> substitute_employee_id),
    constraint substitution_ends_after_start check (ends_on >= starts_on),
    constraint one_substitute_at_a_time exclude using gist
        (institution_id with =, absent_employee_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create index substitution_absent_idx on institution.substitution (institution_id, absent_employee_id);
create index substitution_substitute_idx on institution.substitution (institution_id, substitute_employee_id, ends_on);

call platform.wall('institution.substitution');
