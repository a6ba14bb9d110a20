-- Entries are sealed in the order in which they were committed: the leaves of a Merkle tree (RFC 9162), and its signed heads. Neither is
-- ever changed. The application may read the heads; leaves are the business of the sealer and of who verifies.
create table audit.leaf (
    leaf_index bigint primary key,
    entry_id   uuid  not null,
    hash       bytea not null,
    constraint leaf_hash_sha256 check (octet_length(hash) = 32)
);

create unique index leaf_entry_idx on audit.leaf (entry_id);

create table audit.head (
    size     bigint primary key,
    at       timestamptz not null,
    -- Every entry written by a transaction before this one is sealed.
    horizon  bigint      not null,
    -- The roots of the perfect subtrees from left to right: all that is needed to grow the tree.
    frontier bytea       not null,
    -- The signed note, as in the files outside the database.
    note     text        not null
);

create index head_at_idx on audit.head (at);

alter table audit.leaf enable row level security;
alter table audit.leaf force row level security;
alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy seen on audit.head for select using (true);
