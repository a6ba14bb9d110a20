create schema partners;

-- Who helps the families besides the institution itself (PRT-01).
create table partners.partner (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    name_key       text not null,
    kind           text not null,
    legal_person   boolean not null,
    phone          text not null default '',
    active         boolean not null default true,
    primary key (institution_id, id),
    constraint partner_once unique (institution_id, name_key),
    constraint partner_kind_known check (kind in ('interagency_team', 'social_partner', 'charity_fund', 'religious_organisation',
        'nonprofit', 'private_provider', 'business', 'volunteer'))
);

create view partners.partner_card as
select institution_id, id, name, kind, legal_person, active
from partners.partner;
