-- How many years signals about nobody of the register are kept; absent: what the program brings along.
create table casework.signal_retention (
    institution_id uuid    not null references institution.institution (id),
    kind           text    not null,
    years          integer not null,
    primary key (institution_id, kind),
    constraint signal_retention_kind_known check (kind in ('decided', 'void')),
    constraint signal_retention_years_sensible check (years between 1 and 75)
);

-- The act of erasing what such signals said: which, why, when, by whom (Roskomnadzor order 179 of 28.10.2022). It holds no names: none were known.
create table casework.signal_erasure (
    institution_id uuid        not null references institution.institution (id),
    id             uuid        not null,
    number         integer     not null,
    kind           text        not null,
    years          integer     not null,
    until          date        not null,
    signals        integer     not null,
    numbers        text        not null,
    texts          integer     not null,
    erased_at      timestamptz not null,
    erased_by      uuid        not null,
    primary key (institution_id, id),
    constraint signal_erasure_number_once unique (institution_id, number),
    constraint signal_erasure_kind_known check (kind in ('decided', 'void'))
);

alter table casework.signal
    add column erasure_id uuid,
    add constraint signal_erasure foreign key (institution_id, erasure_id) references casework.signal_erasure (institution_id, id);

create index signal_erasure_idx on casework.signal (institution_id, erasure_id);

call platform.wall('casework.signal_retention');
call platform.wall('casework.signal_erasure');
