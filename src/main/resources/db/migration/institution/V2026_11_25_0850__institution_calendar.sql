-- The production calendar of a year as the institution has loaded it; a year that is not here is taken from the program.
create table institution.calendar_year (
    institution_id uuid not null references institution.institution (id),
    year           integer not null,
    source         text not null,
    loaded_at      timestamptz not null,
    loaded_by      uuid not null,
    primary key (institution_id, year),
    constraint calendar_year_is_a_year check (year between 2000 and 2100)
);

-- Days that are not what their day of the week says: a free Tuesday, a Saturday worked.
create table institution.calendar_day (
    institution_id uuid not null,
    day            date not null,
    year           integer not null,
    working        boolean not null,
    primary key (institution_id, day),
    constraint calendar_day_year foreign key (institution_id, year) references institution.calendar_year (institution_id, year) on delete cascade,
    constraint calendar_day_of_its_year check (extract(year from day) = year)
);

create index calendar_day_year_idx on institution.calendar_day (institution_id, year);

call platform.wall('institution.calendar_year');
call platform.wall('institution.calendar_day');
