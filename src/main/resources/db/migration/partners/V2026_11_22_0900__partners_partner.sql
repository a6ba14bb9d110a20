create schema partners;

create table partners.partner (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    name_key       text not null,
    kind           text not null,
    legal_person   boolean not null,
    phone          text not null default '',
    primary key (institution_id, id),
    constraint partner_once unique (institution_id, name)
);

create view partners.partner_card as
select institution_id, id, name, kind, legal_person
from partners.partner;
