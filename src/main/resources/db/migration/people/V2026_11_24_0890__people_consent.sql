-- A consent is a document of its own for one purpose (152-FZ art. 9; 156-FZ of 24.06.2025, in force since 01.09.2025): who signed it, as whom,
-- for how long, and when it was withdrawn.
create table people.consent (
    institution_id      uuid        not null references institution.institution (id),
    id                  uuid        not null,
    family_id           uuid        not null,
    person_id           uuid        not null,
    purpose             text        not null,
    recipient           text        not null default '',
    data                text        not null,
    capacity            text        not null,
    signer              text        not null default '',
    capacity_document   text        not null default '',
    signed_on           date        not null,
    ends_on             date,
    withdrawn_on        date,
    withdrawal_document text        not null default '',
    primary key (institution_id, id),
    constraint consent_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint consent_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint consent_purpose_known check (purpose in ('PROCESSING', 'SPECIAL', 'TRANSFER', 'PUBLICATION')),
    constraint consent_capacity_known check (capacity in ('SELF', 'PARENT', 'GUARDIAN', 'REPRESENTATIVE')),
    constraint transfer_names_its_recipient check (purpose <> 'TRANSFER' or recipient <> ''),
    constraint consent_ends_after_signing check (ends_on >= signed_on),
    constraint consent_withdrawn_after_signing check (withdrawn_on >= signed_on)
);

create index consent_family_idx on people.consent (institution_id, family_id);
create index consent_person_idx on people.consent (institution_id, person_id, purpose);
create index consent_ends_on_idx on people.consent (institution_id, ends_on) where withdrawn_on is null;

call platform.wall('people.consent');
