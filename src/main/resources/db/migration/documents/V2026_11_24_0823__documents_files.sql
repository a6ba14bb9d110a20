create schema documents;

-- A file kept with a record. Whoever may open the record may open the file: it has no rights of its own. family_id and person_id repeat
-- the owner where it is one, so that the walls of the database hold for the file too.
create table documents.file (
    institution_id uuid not null,
    id uuid not null,
    owner_kind text not null,
    owner_id uuid not null,
    family_id uuid,
    person_id uuid,
    name text not null,
    content_type text not null,
    size bigint not null,
    sha256 text not null,
    scan text not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null,
    removed_at timestamptz,
    removed_by uuid,
    removal_reason text,
    primary key (institution_id, id),
    constraint file_scan_known check (scan in ('unchecked', 'clean', 'quarantined')),
    constraint file_removed_whole check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removal_reason is null))
);
create index file_owner on documents.file (institution_id, owner_kind, owner_id, uploaded_at);

-- The content, sealed, in pieces of at most a mebibyte: the database keeps it, so that backups, walls and transactions cover it.
create table documents.piece (
    institution_id uuid not null,
    file_id uuid not null,
    number integer not null,
    bytes bytea not null,
    primary key (institution_id, file_id, number),
    foreign key (institution_id, file_id) references documents.file
);

call platform.wall('documents.file');
call platform.wall('documents.piece');
