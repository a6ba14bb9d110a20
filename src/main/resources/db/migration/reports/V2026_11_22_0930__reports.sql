create schema reports;

-- Reports and their indicators are data shared by all institutions. The files that fill these tables are read at every start.
create table reports.report (
    code     text primary key,
    title    text not null,
    title_en text not null
);

-- A part of a report: a social result with the indicator its source declares (AMB-03).
create table reports.part (
    report      text not null references reports.report (code),
    number      integer not null,
    title       text not null,
    title_en    text not null,
    declared    text,
    declared_en text,
    primary key (report, number)
);

-- The passport of an indicator. What it counts is written in spec, in a closed grammar that names no table and no column.
-- A code keeps its meaning for ever; a changed definition is a new version.
create table reports.indicator (
    code              text not null,
    version           integer not null,
    report            text not null,
    part              integer not null,
    position          integer not null,
    title             text not null,
    title_en          text not null,
    definition        text not null,
    definition_en     text not null,
    unit              text not null,
    source            text not null,
    spec              jsonb not null,
    sum_of            text[] not null default '{}',
    threshold         numeric,
    operator          text,
    threshold_per     text,
    reason            text,
    reason_en         text,
    primary key (code, version),
    constraint indicator_part foreign key (report, part) references reports.part (report, number),
    constraint threshold_has_operator check ((threshold is null) = (operator is null)),
    constraint reason_in_both_languages check ((reason is null) = (reason_en is null))
);

create index indicator_part_idx on reports.indicator (report, part);
