-- A wave: one questionnaire asked of chosen people within some days. Who answered is seen by their fillings of these days.
create table surveys.wave (
    institution_id   uuid not null references institution.institution (id),
    id               uuid not null,
    questionnaire_id uuid not null,
    title            text not null,
    starts_on        date not null,
    ends_on          date not null,
    employee_id      uuid,
    created_at       timestamptz not null,
    created_by       uuid not null,
    primary key (institution_id, id),
    constraint wave_questionnaire foreign key (institution_id, questionnaire_id) references surveys.questionnaire (institution_id, id),
    constraint wave_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint wave_title_given check (title <> ''),
    constraint wave_ends_after_its_start check (ends_on >= starts_on)
);

create index wave_questionnaire_idx on surveys.wave (institution_id, questionnaire_id);
create index wave_employee_idx on surveys.wave (institution_id, employee_id);
create index wave_days_idx on surveys.wave (institution_id, ends_on, id);

create table surveys.wave_person (
    institution_id uuid not null references institution.institution (id),
    wave_id        uuid not null,
    person_id      uuid not null,
    family_id      uuid,
    primary key (institution_id, wave_id, person_id),
    constraint wave_person_wave foreign key (institution_id, wave_id) references surveys.wave (institution_id, id),
    constraint wave_person_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint wave_person_family foreign key (institution_id, family_id) references people.family (institution_id, id)
);

create index wave_person_person_idx on surveys.wave_person (institution_id, person_id);
create index wave_person_family_idx on surveys.wave_person (institution_id, family_id);

-- An address at which somebody without an account answers: one person once, or many without a name. The token itself is shown once and
-- kept nowhere. Of an anonymous questionnaire no filling stands here, so that nothing leads from the link to the answers.
create table surveys.link (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    token_hash     text not null,
    kind           text not null,
    version_id     uuid,
    person_id      uuid,
    family_id      uuid,
    employee_id    uuid,
    wave_id        uuid,
    filling_id     uuid,
    uses_left      integer not null,
    expires_at     timestamptz not null,
    draft          text not null default '',
    pin_hash       text not null default '',
    pin_failures   integer not null default 0,
    hits           integer not null default 0,
    hits_since     timestamptz,
    used_at        timestamptz,
    revoked_at     timestamptz,
    revoked_by     uuid,
    created_at     timestamptz not null,
    created_by     uuid not null,
    primary key (institution_id, id),
    constraint link_version foreign key (institution_id, version_id) references surveys.version (institution_id, id),
    constraint link_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint link_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint link_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint link_wave foreign key (institution_id, wave_id) references surveys.wave (institution_id, id),
    constraint link_filling foreign key (institution_id, filling_id) references surveys.filling (institution_id, id) on delete set null (filling_id),
    constraint link_kind_known check (kind in ('personal', 'handed', 'shared', 'kiosk')),
    constraint link_uses_are_counted check (uses_left >= 0),
    constraint a_named_link_is_of_one_person check ((kind in ('personal', 'handed')) = (person_id is not null)),
    constraint no_name_beside_what_many_answered check (kind in ('personal', 'handed') or filling_id is null and draft = '' and used_at is null),
    constraint a_kiosk_ends_by_its_pin check ((kind = 'kiosk') = (pin_hash <> ''))
);

create unique index link_token_idx on surveys.link (token_hash);
create index link_version_idx on surveys.link (institution_id, version_id);
create index link_person_idx on surveys.link (institution_id, person_id);
create index link_family_idx on surveys.link (institution_id, family_id, created_at);
create index link_employee_idx on surveys.link (institution_id, employee_id);
create index link_wave_idx on surveys.link (institution_id, wave_id);
create index link_filling_idx on surveys.link (institution_id, filling_id);

alter table surveys.filling add constraint filling_wave foreign key (institution_id, wave_id) references surveys.wave (institution_id, id);

-- The book of reviews and suggestions (QST-06). Words, signature and answer are sealed.
create table surveys.review (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    kind           text not null,
    way            text not null,
    received_on    date not null,
    text           text not null,
    signed         text not null default '',
    answer         text not null default '',
    answered_on    date,
    answered_by    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint review_kind_known check (kind in ('positive', 'suggestion', 'complaint')),
    constraint review_way_known check (way in ('book', 'link', 'kiosk')),
    constraint review_says_something check (text <> ''),
    constraint review_answered_whole check ((answered_on is null) = (answer = '') and (answered_on is null) = (answered_by is null)),
    constraint review_answered_after_it_came check (answered_on is null or answered_on >= received_on),
    constraint review_voided_by_somebody check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason = ''))
);

create index review_day_idx on surveys.review (institution_id, received_on, id);

call platform.wall('surveys.wave');
call platform.wall('surveys.wave_person');
call platform.wall('surveys.link');
call platform.wall('surveys.review');
