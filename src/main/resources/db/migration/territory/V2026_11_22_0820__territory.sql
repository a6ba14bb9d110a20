create schema territory;

create table territory.municipality (
    id     uuid primary key,
    name   text not null,
    region text not null,
    constraint municipality_once unique (region, name)
);

create table territory.settlement (
    id              uuid primary key,
    municipality_id uuid    not null references territory.municipality (id),
    kind            text    not null,
    name            text    not null,
    name_key        text    not null,
    remote          boolean not null default false,
    latitude        numeric(9, 6),
    longitude       numeric(9, 6),
    constraint settlement_once unique (municipality_id, kind, name),
    constraint latitude_on_earth check (latitude between -90 and 90),
    constraint longitude_on_earth check (longitude between -180 and 180),
    constraint coordinates_come_together check ((latitude is null) = (longitude is null))
);

create index settlement_name_key_idx on territory.settlement (name_key);

create view territory.settlement_card as
select s.id,
       s.municipality_id,
       m.region,
       m.name                  as municipality_name,
       s.kind,
       s.name,
       s.kind || ' ' || s.name as settlement_name,
       s.name_key,
       s.remote,
       s.latitude,
       s.longitude
from territory.settlement s
         join territory.municipality m on m.id = s.municipality_id;

create view territory.municipality_card as
select id, region, name
from territory.municipality;
