create schema audit;

-- Who changed and who looked. Details hold ids, codes, dates and field names, never what was written about a family.
create table audit.entry (
    id             uuid primary key,
    institution_id uuid,
    at             timestamptz not null,
    account_id     uuid        not null,
    kind           text        not null,
    event          text        not null,
    reason         text        not null default '',
    details        jsonb       not null default '{}',
    subjects       uuid[]      not null,
    constraint entry_kind_known check (kind in ('change', 'view'))
);

create index entry_subjects_idx on audit.entry using gin (subjects);
create index entry_institution_idx on audit.entry (institution_id, at, id);
create index entry_account_idx on audit.entry (account_id, at, id);
