-- A proof that the keys at hand are the keys of these data: a text they sealed and a hash they made. The keys themselves lie elsewhere.
create table platform.sealing_proof (
    single boolean primary key default true,
    sealed text not null,
    hash   text not null,
    constraint sealing_proof_is_one check (single)
);

-- How far the texts of a column are sealed with the newest key. It can be stopped at any row and goes on behind it.
create table platform.sealing_progress (
    field             text primary key,
    beginning         text        not null,
    after_institution uuid,
    after_row         text,
    sealed            bigint      not null default 0,
    finished_at       timestamptz
);
