-- Whose case was discussed in supervision (MET-07). Everybody reads the alias; the family is shown to those who reach it.
create table learning.discussed_case (
    institution_id uuid    not null,
    entry_id       uuid    not null,
    family_id      uuid    not null,
    number         integer not null,
    primary key (institution_id, entry_id, family_id),
    constraint discussed_case_entry foreign key (institution_id, entry_id)
        references learning.supervision (institution_id, id) on delete cascade,
    constraint discussed_case_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint discussed_case_number_once unique (institution_id, entry_id, number),
    constraint discussed_case_counted check (number between 1 and 1000)
);

create index discussed_case_family_id_idx on learning.discussed_case (institution_id, family_id);

call platform.wall('learning.discussed_case');
