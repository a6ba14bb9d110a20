-- What is known of a partner besides the name: since when they help, how to reach them, with what they help (PRT-01, PRT-07, PRT-11).
alter table partners.partner
    add column helping_since  date,
    add column contact_person text   not null default '',
    add column email          text   not null default '',
    add column address        text   not null default '',
    add column areas          text[] not null default '{}',
    add column functions      text   not null default '',
    add column note           text   not null default '';

-- An agreement on cooperation (PRT-02). It is in force from its first to its last day, or to the day it was terminated on.
create table partners.agreement (
    institution_id     uuid not null,
    id                 uuid not null,
    partner_id         uuid not null,
    number             text not null,
    number_key         text not null,
    signed_on          date not null,
    starts_on          date not null,
    ends_on            date,
    subject            text not null,
    terminated_on      date,
    termination_reason text,
    recorded_at        timestamptz not null,
    recorded_by        uuid not null,
    voided_at          timestamptz,
    voided_by          uuid,
    void_reason        text,
    primary key (institution_id, id),
    constraint agreement_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint agreement_ends_after_start check (ends_on >= starts_on),
    constraint agreement_terminated_in_term check (terminated_on >= starts_on and (ends_on is null or terminated_on <= ends_on)),
    constraint termination_has_reason check ((terminated_on is null) = (termination_reason is null)),
    constraint agreement_void_is_signed check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

-- Offices number their agreements anew every year, each office its own, and «б/н» with several partners.
create unique index agreement_number_once on partners.agreement (institution_id, partner_id, number_key, extract(year from signed_on))
    where voided_at is null;
create index agreement_partner_idx on partners.agreement (institution_id, partner_id, starts_on);
create index agreement_signed_idx on partners.agreement (institution_id, signed_on, id);

create table partners.obligation (
    institution_id uuid not null,
    id             uuid not null,
    agreement_id   uuid not null,
    position       integer not null,
    obliged        text not null,
    what           text not null,
    due_on         date,
    done_on        date,
    primary key (institution_id, id),
    constraint obligation_agreement foreign key (institution_id, agreement_id) references partners.agreement (institution_id, id),
    constraint obligation_obliged_known check (obliged in ('institution', 'partner'))
);

create index obligation_agreement_idx on partners.obligation (institution_id, agreement_id, position);
create index obligation_due_idx on partners.obligation (institution_id, due_on) where done_on is null;

-- What a partner gave to the institution: money, goods with their estimate, services (PRT-06, PRT-09).
create table partners.gift (
    institution_id uuid not null,
    id             uuid not null,
    partner_id     uuid not null,
    agreement_id   uuid,
    given_on       date not null,
    form           text not null,
    purpose        text not null,
    amount         numeric(14, 2),
    description    text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint gift_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint gift_agreement foreign key (institution_id, agreement_id) references partners.agreement (institution_id, id),
    constraint gift_form_known check (form in ('money', 'goods', 'service')),
    constraint gift_amount_positive check (amount > 0),
    constraint gift_money_has_amount check (form <> 'money' or amount is not null),
    constraint gift_void_is_signed check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create index gift_day_idx on partners.gift (institution_id, given_on, id);
create index gift_partner_idx on partners.gift (institution_id, partner_id, given_on);
create index gift_agreement_idx on partners.gift (institution_id, agreement_id, given_on) where agreement_id is not null;
