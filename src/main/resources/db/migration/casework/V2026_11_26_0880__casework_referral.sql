-- The last number given in a year, kept apart from the referrals for the same reason as that of signals.
create table casework.referral_number (
    institution_id uuid not null references institution.institution (id),
    year           integer not null,
    last           integer not null,
    primary key (institution_id, year)
);

-- A family or one of its members is sent to a partner or another agency for one kind of accompaniment (CAS-10).
create table casework.referral (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    year           integer not null,
    number         integer not null,
    case_id        uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    kind           text not null,
    partner_id     uuid,
    agency         text not null default '',
    asked          text not null,
    sent_on        date not null,
    due_on         date not null,
    state          text not null,
    accepted_on    date,
    closed_on      date,
    reason         text not null default '',
    answer         text not null default '',
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint referral_number_once unique (institution_id, year, number),
    constraint referral_case foreign key (institution_id, case_id) references casework.case_file (institution_id, id),
    constraint referral_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint referral_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint referral_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint referral_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint referral_kind_known check (kind in ('medical', 'psychological', 'pedagogical', 'legal', 'social')),
    constraint referral_state_known check (state in ('sent', 'accepted', 'declined', 'done', 'withdrawn')),
    constraint referral_goes_to_one check ((partner_id is null) <> (agency = '')),
    constraint closed_referral_has_a_day check ((state in ('declined', 'done', 'withdrawn')) = (closed_on is not null)),
    constraint accepted_referral_has_a_day check (state <> 'accepted' or accepted_on is not null),
    constraint unaccepted_referral_has_none check (state <> 'sent' or accepted_on is null),
    constraint referral_due_after_sending check (due_on >= sent_on),
    constraint referral_accepted_after_sending check (accepted_on >= sent_on),
    constraint referral_closed_after_sending check (closed_on >= sent_on and (accepted_on is null or closed_on >= accepted_on))
);

create index referral_sent_idx on casework.referral (institution_id, sent_on, id);
create index referral_open_idx on casework.referral (institution_id, due_on) where state in ('sent', 'accepted');
create index referral_case_idx on casework.referral (institution_id, case_id);
create index referral_family_idx on casework.referral (institution_id, family_id);
create index referral_person_idx on casework.referral (institution_id, person_id);
create index referral_partner_idx on casework.referral (institution_id, partner_id);
create index referral_employee_idx on casework.referral (institution_id, employee_id);

call platform.wall('casework.referral_number');
call platform.wall('casework.referral');
