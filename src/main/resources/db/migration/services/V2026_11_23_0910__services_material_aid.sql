-- Material aid a family received (FIN-01): money to the kopeck, or goods with their estimate. Without a partner it came from the
-- budget, or from people who gave no name. The agreement is one of that partner, in force on that day.
create table services.material_aid (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    given_on       date not null,
    form           text not null,
    purpose        text not null,
    amount         numeric(12, 2) not null,
    source         text not null,
    partner_id     uuid,
    agreement_id   uuid,
    document       text not null default '',
    employee_id    uuid not null,
    description    text not null default '',
    section_id     uuid,
    delivery_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint material_aid_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint material_aid_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint material_aid_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint material_aid_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint material_aid_agreement foreign key (institution_id, agreement_id) references partners.agreement (institution_id, id),
    constraint material_aid_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint material_aid_delivery foreign key (institution_id, delivery_id) references services.delivery (institution_id, id),
    constraint material_aid_form_known check (form in ('money', 'goods')),
    constraint material_aid_purpose_known check (purpose in ('utilities_debt', 'home_repair', 'hygiene', 'baby_food',
        'school_supplies', 'clothing', 'furniture', 'medicine', 'food', 'documents', 'other')),
    constraint material_aid_source_known check (source in ('budget', 'partner', 'unnamed')),
    constraint material_aid_partner_named check ((source = 'partner') = (partner_id is not null)),
    constraint material_aid_agreement_of_partner check (agreement_id is null or partner_id is not null),
    constraint material_aid_amount_positive check (amount > 0),
    constraint material_aid_void_is_signed check ((voided_at is null) = (voided_by is null)
        and (voided_at is null) = (void_reason is null))
);

create index material_aid_day_idx on services.material_aid (institution_id, given_on, id);
create index material_aid_family_idx on services.material_aid (institution_id, family_id, given_on);
create index material_aid_person_idx on services.material_aid (institution_id, person_id) where person_id is not null;
create index material_aid_employee_idx on services.material_aid (institution_id, employee_id);
create index material_aid_partner_idx on services.material_aid (institution_id, partner_id) where partner_id is not null;
create index material_aid_agreement_idx on services.material_aid (institution_id, agreement_id) where agreement_id is not null;
create index material_aid_section_idx on services.material_aid (institution_id, section_id);
create index material_aid_delivery_idx on services.material_aid (institution_id, delivery_id) where delivery_id is not null;

-- Goods given away again («Семейный базар», «Б/Утик», FIN-04): what came in together and is alike. How many are left is kept in the
-- row itself, so that two people who issue the last one at once meet its lock, and the check lets only one of them have it.
create table services.good (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    name_key       text not null,
    category       text not null,
    size           text not null default '',
    condition      text not null,
    estimate       numeric(12, 2) not null,
    quantity       integer not null,
    on_hand        integer not null,
    received_on    date not null,
    partner_id     uuid,
    agreement_id   uuid,
    note           text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint good_partner foreign key (institution_id, partner_id) references partners.partner (institution_id, id),
    constraint good_agreement foreign key (institution_id, agreement_id) references partners.agreement (institution_id, id),
    constraint good_agreement_of_partner check (agreement_id is null or partner_id is not null),
    constraint good_condition_known check (condition in ('new', 'good', 'worn')),
    constraint good_estimate_positive check (estimate > 0),
    constraint good_never_below_zero check (on_hand between 0 and quantity)
);

create index good_name_idx on services.good (institution_id, category, name_key, id);
create index good_partner_idx on services.good (institution_id, partner_id) where partner_id is not null;
create index good_agreement_idx on services.good (institution_id, agreement_id) where agreement_id is not null;

-- What a family would take when it comes in. Closed by an issue, or with the reason why it is not needed any more.
create table services.goods_request (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    family_id      uuid not null,
    category       text not null,
    size           text not null default '',
    wish           text not null default '',
    requested_on   date not null,
    closed_on      date,
    outcome        text,
    reason         text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint goods_request_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint goods_request_outcome_known check (outcome in ('issued', 'cancelled')),
    constraint goods_request_is_closed check ((closed_on is null) = (outcome is null)),
    constraint goods_request_closed_later check (closed_on >= requested_on)
);

create index goods_request_waiting_idx on services.goods_request (institution_id, requested_on, id) where closed_on is null;
create index goods_request_family_idx on services.goods_request (institution_id, family_id);

-- How goods leave: issued to a family, which is material aid, or written off with a reason. Taken back, they are on hand again.
create table services.goods_movement (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    good_id        uuid not null,
    kind           text not null,
    moved_on       date not null,
    quantity       integer not null,
    aid_id         uuid,
    request_id     uuid,
    reason         text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint goods_movement_good foreign key (institution_id, good_id) references services.good (institution_id, id),
    constraint goods_movement_aid foreign key (institution_id, aid_id) references services.material_aid (institution_id, id),
    constraint goods_movement_request foreign key (institution_id, request_id) references services.goods_request (institution_id, id),
    constraint goods_issued_once unique (institution_id, aid_id),
    constraint goods_movement_kind_known check (kind in ('issue', 'write_off')),
    constraint goods_issue_is_aid check ((kind = 'issue') = (aid_id is not null)),
    constraint goods_movement_quantity_positive check (quantity > 0),
    constraint goods_movement_void_is_signed check ((voided_at is null) = (voided_by is null)
        and (voided_at is null) = (void_reason is null))
);

create index goods_movement_good_idx on services.goods_movement (institution_id, good_id);
create index goods_movement_request_idx on services.goods_movement (institution_id, request_id) where request_id is not null;
