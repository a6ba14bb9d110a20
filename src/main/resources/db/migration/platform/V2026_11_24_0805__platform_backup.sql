-- What became of the backups: read on the page of the administrator, written by whoever takes one.
create table platform.backup (
    id         uuid primary key,
    kind       text        not null,
    started_by uuid,
    started_at timestamptz not null,
    ended_at   timestamptz,
    state      text        not null,
    percent    int         not null default 0,
    file       text,
    bytes      bigint,
    tables     int,
    row_count  bigint,
    head       text,
    problem    text,
    arguments  text[]      not null default '{}',
    constraint backup_kind_known check (kind in ('nightly', 'asked', 'console')),
    constraint backup_state_known check (state in ('copying', 'verifying', 'verified', 'unverified', 'failed')),
    constraint backup_ends_after_it_starts check (ended_at >= started_at)
);

create index backup_started_at_idx on platform.backup (started_at);

grant usage on schema platform to opora_app;
grant select on platform.backup to opora_app;
