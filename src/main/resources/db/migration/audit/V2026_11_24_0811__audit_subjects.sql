-- Looking is more than opening: what was searched for, taken away as a file, printed, and who came in or was turned away.
alter table audit.entry
    drop constraint entry_kind_known,
    add constraint entry_kind_known check (kind in ('change', 'view', 'search', 'export', 'print', 'access')),
    -- How many records were shown or taken; null where nobody counts.
    add column row_count integer,
    -- Where the request came from; null for the console.
    add column address text,
    -- Which transaction wrote it: once all transactions before it have ended, no older entry can appear any more.
    add column xid bigint not null default pg_current_xact_id()::text::bigint;

create index entry_xid_idx on audit.entry (xid);
create index entry_change_idx on audit.entry (institution_id, at, id) where kind = 'change';
create index entry_address_idx on audit.entry (institution_id, address, at) where address is not null;

-- Whom an entry is about, as a plain key: containment of arrays is not leakproof, so no index serves it under row-level security.
create table audit.entry_subject (
    institution_id uuid        not null,
    subject_id     uuid        not null,
    at             timestamptz not null,
    entry_id       uuid        not null,
    kind           text        not null,
    primary key (institution_id, subject_id, at, entry_id)
);

insert into audit.entry_subject (institution_id, subject_id, at, entry_id, kind)
select distinct e.institution_id, s.id, e.at, e.id, e.kind
from audit.entry e cross join lateral unnest(e.subjects) as s (id)
where e.institution_id is not null and s.id is not null;

drop index audit.entry_subjects_idx;

-- The database derives them, so that whoever writes an entry cannot forget whom it is about.
create function audit.spread_subjects() returns trigger
    language plpgsql security definer set search_path = ''
as $$
begin
    insert into audit.entry_subject (institution_id, subject_id, at, entry_id, kind)
    select distinct e.institution_id, s.id, e.at, e.id, e.kind
    from fresh e cross join lateral unnest(e.subjects) as s (id)
    where e.institution_id is not null and s.id is not null;
    return null;
end
$$;

create trigger entry_subjects after insert on audit.entry
    referencing new table as fresh for each statement execute function audit.spread_subjects();
