create schema exchange;

-- A workbook that was brought in. It refers to no institution, because it may be the one that opens it.
create table exchange.batch (
    institution_id uuid        not null,
    id             uuid        not null,
    file_name      text        not null,
    state          text        not null,
    started_at     timestamptz not null,
    started_by     uuid        not null,
    beat_at        timestamptz not null,
    rows_done      integer     not null default 0,
    rows_all       integer     not null default 0,
    notes          jsonb       not null default '{}',
    taken_at       timestamptz,
    undone_at      timestamptz,
    primary key (institution_id, id),
    constraint batch_state_known check (state in ('reading', 'refused', 'checked', 'taking', 'taken', 'undoing', 'undone',
        'failed'))
);

-- Rows as they were written, until they are taken; those that were not are kept to be given back.
create table exchange.staged_row (
    institution_id uuid     not null,
    batch_id       uuid     not null,
    place          smallint not null,
    row_number     integer  not null,
    sheet          text     not null,
    hash           text     not null,
    occurrence     integer  not null default 1,
    cells          jsonb    not null,
    found          jsonb    not null,
    problems       jsonb    not null,
    state          text     not null,
    primary key (institution_id, batch_id, place, row_number),
    constraint staged_row_batch foreign key (institution_id, batch_id) references exchange.batch (institution_id, id) on delete cascade,
    constraint staged_row_state_known check (state in ('good', 'bad', 'known'))
);

create index staged_row_state_idx on exchange.staged_row (institution_id, batch_id, state, place, row_number);

-- How many rows of a sheet were found good, bad and already there, kept when the rows themselves are gone.
create table exchange.batch_sheet (
    institution_id uuid     not null,
    batch_id       uuid     not null,
    place          smallint not null,
    sheet          text     not null,
    good           integer  not null,
    bad            integer  not null,
    known          integer  not null,
    primary key (institution_id, batch_id, place),
    constraint batch_sheet_batch foreign key (institution_id, batch_id) references exchange.batch (institution_id, id) on delete cascade
);

-- What became of a row. The same row brought in again is known by its hash; the second of two equal rows of a file by its number.
-- extra_id is a second record made by the row, the person beside the membership; family_id the family it is about.
create table exchange.imported_row (
    institution_id uuid    not null,
    hash           text    not null,
    occurrence     integer not null,
    batch_id       uuid    not null,
    sheet          text    not null,
    record_id      uuid    not null,
    extra_id       uuid,
    family_id      uuid,
    primary key (institution_id, hash, occurrence),
    constraint imported_row_batch foreign key (institution_id, batch_id) references exchange.batch (institution_id, id)
);

create index imported_row_batch_idx on exchange.imported_row (institution_id, batch_id, sheet);
