-- The act of erasing personal data (Roskomnadzor order 179 of 28.10.2022, in force until 01.03.2029): whose, which, why, when, by whom. The
-- act is kept for three years, and then the names go from it too.
create table people.erasure (
    institution_id uuid        not null references institution.institution (id),
    id             uuid        not null,
    number         integer     not null,
    family_id      uuid        not null,
    family_number  text        not null,
    names          text        not null,
    reason         text        not null,
    document       text        not null default '',
    texts          integer     not null,
    erased_at      timestamptz not null,
    erased_by      uuid        not null,
    primary key (institution_id, id),
    constraint erasure_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint family_erased_once unique (institution_id, family_id),
    constraint erasure_number_once unique (institution_id, number),
    constraint erasure_reason_known check (reason in ('PURPOSE_REACHED', 'CONSENT_WITHDRAWN', 'TERM_OVER', 'UNLAWFUL'))
);

-- How many years after its removal from service the file of a family is kept.
create table people.retention (
    institution_id uuid    not null references institution.institution (id),
    years          integer not null,
    primary key (institution_id),
    constraint retention_years_sensible check (years between 1 and 75)
);

call platform.wall('people.erasure');
call platform.wall('people.retention');
