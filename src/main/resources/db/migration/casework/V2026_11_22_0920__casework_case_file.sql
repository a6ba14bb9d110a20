create schema casework;

-- A family on the centre's service, from registration to removal. Registering a family opens its case.
create table casework.case_file (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    family_id      uuid not null,
    opened_on      date not null,
    closed_on      date,
    closing_reason text,
    primary key (institution_id, id),
    constraint case_file_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint closed_after_opening check (closed_on >= opened_on),
    constraint reason_comes_with_closing check ((closed_on is null) = (closing_reason is null))
);

create unique index one_open_case_of_a_family on casework.case_file (institution_id, family_id) where closed_on is null;
create index case_file_family_idx on casework.case_file (institution_id, family_id);
create index case_file_closed_on_idx on casework.case_file (institution_id, closed_on);
