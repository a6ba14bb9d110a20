create schema learning;

-- A meeting of the supervision group (MET-05). Cases are counted, never named (MET-07).
create table learning.supervision (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    held_on        date not null,
    status         text not null,
    cancel_reason  text not null default '',
    leader_id      uuid,
    leader_name    text not null default '',
    topic          text not null,
    cases          integer,
    proposals      integer,
    summary        text not null default '',
    minutes        integer,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint supervision_leader foreign key (institution_id, leader_id) references institution.employee (institution_id, id),
    constraint supervision_status_known check (status in ('planned', 'held', 'cancelled')),
    constraint supervision_one_leader check (leader_id is null or leader_name = ''),
    constraint supervision_cases_counted check (cases >= 0),
    constraint supervision_proposals_counted check (proposals >= 0),
    constraint supervision_minutes_of_a_day check (minutes between 1 and 1440),
    constraint supervision_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index supervision_leader_id_idx on learning.supervision (institution_id, leader_id);
create index supervision_held_on_idx on learning.supervision (institution_id, held_on, id);

-- Who sat in the group; the id is that of the attendance as reports count it.
create table learning.supervision_participant (
    institution_id uuid not null,
    entry_id       uuid not null,
    employee_id    uuid not null,
    id             uuid not null,
    primary key (institution_id, entry_id, employee_id),
    constraint supervision_participant_entry foreign key (institution_id, entry_id) references learning.supervision (institution_id, id),
    constraint supervision_participant_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id)
);

create index supervision_participant_employee_id_idx on learning.supervision_participant (institution_id, employee_id);

-- The professional consultation point (MET-06). Without an addressee the specialist came from another organisation.
create table learning.consultation (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    held_on        date not null,
    consultant_id  uuid,
    addressee_id   uuid,
    organisation   text not null default '',
    profession     text not null,
    topic          text not null default '',
    form           text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint consultation_consultant foreign key (institution_id, consultant_id) references institution.employee (institution_id, id),
    constraint consultation_addressee foreign key (institution_id, addressee_id) references institution.employee (institution_id, id),
    constraint consultation_profession_known check (profession in ('psychologist', 'pedagogue', 'social_worker', 'other')),
    constraint consultation_form_known check (form in ('individual', 'group', 'written')),
    constraint consultation_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index consultation_consultant_id_idx on learning.consultation (institution_id, consultant_id);
create index consultation_addressee_id_idx on learning.consultation (institution_id, addressee_id);
create index consultation_held_on_idx on learning.consultation (institution_id, held_on, id);

-- What an employee was taught. Training in technologies and advanced training are counted apart (T23-36, T23-37).
create table learning.training (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    employee_id    uuid not null,
    kind           text not null,
    title          text not null,
    organisation   text not null default '',
    started_on     date,
    completed_on   date,
    hours          integer,
    document       text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint training_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint training_kind_known check (kind in ('technology', 'qualification', 'other')),
    constraint training_ends_after_start check (completed_on >= started_on),
    constraint training_hours_positive check (hours > 0),
    constraint training_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index training_employee_id_idx on learning.training (institution_id, employee_id);
create index training_completed_on_idx on learning.training (institution_id, completed_on, id);

-- A training seminar for specialists, of the marathon-practicum or another (T23-38).
create table learning.seminar (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    held_on        date not null,
    status         text not null,
    cancel_reason  text not null default '',
    title          text not null,
    programme      text not null,
    leader_id      uuid,
    leader_name    text not null default '',
    outsiders      integer,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint seminar_leader foreign key (institution_id, leader_id) references institution.employee (institution_id, id),
    constraint seminar_status_known check (status in ('planned', 'held', 'cancelled')),
    constraint seminar_one_leader check (leader_id is null or leader_name = ''),
    constraint seminar_programme_known check (programme in ('marathon_practicum', 'other')),
    constraint seminar_outsiders_counted check (outsiders >= 0),
    constraint seminar_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index seminar_leader_id_idx on learning.seminar (institution_id, leader_id);
create index seminar_held_on_idx on learning.seminar (institution_id, held_on, id);

create table learning.seminar_participant (
    institution_id uuid not null,
    entry_id       uuid not null,
    employee_id    uuid not null,
    id             uuid not null,
    primary key (institution_id, entry_id, employee_id),
    constraint seminar_participant_entry foreign key (institution_id, entry_id) references learning.seminar (institution_id, id),
    constraint seminar_participant_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id)
);

create index seminar_participant_employee_id_idx on learning.seminar_participant (institution_id, employee_id);

-- Publications and video materials (COM-01); the kind is of publication-kinds.tsv, the channel of the institution's own list.
create table learning.publication (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    published_on   date not null,
    kind           text not null,
    channel        text not null,
    title          text not null,
    link           text not null default '',
    technology     text not null default '',
    copies         integer,
    author_id      uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint publication_author foreign key (institution_id, author_id) references institution.employee (institution_id, id),
    constraint publication_link_is_web check (link = '' or link ~ '^https?://'),
    constraint publication_copies_positive check (copies > 0),
    constraint publication_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index publication_author_id_idx on learning.publication (institution_id, author_id);
create index publication_published_on_idx on learning.publication (institution_id, published_on, id);

-- What the institution made of the common list of channels (COM-02): its own ones, and those it renamed or put aside.
create table learning.channel (
    institution_id uuid not null references institution.institution (id),
    code           text not null,
    title          text not null,
    active         boolean not null default true,
    primary key (institution_id, code)
);

-- Cycles of lessons made for the network (T23-05).
create table learning.online_cycle (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    created_on     date not null,
    kind           text not null,
    title          text not null,
    lessons        integer,
    author_id      uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint online_cycle_author foreign key (institution_id, author_id) references institution.employee (institution_id, id),
    constraint online_cycle_kind_known check (kind in ('speech_therapy', 'stories', 'other')),
    constraint online_cycle_lessons_positive check (lessons > 0),
    constraint online_cycle_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index online_cycle_author_id_idx on learning.online_cycle (institution_id, author_id);
create index online_cycle_created_on_idx on learning.online_cycle (institution_id, created_on, id);

-- The bank of methods: when a tool was studied and when it was introduced (MET-02, T23-02).
create table learning.tool (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    name           text not null,
    name_key       text not null,
    studied_on     date,
    introduced_on  date,
    description    text not null default '',
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint tool_introduced_after_studied check (introduced_on >= studied_on),
    constraint tool_voided_with_reason check ((voided_at is null) = (void_reason is null))
);



-- Two people entering the same tool at once; a voided one leaves its name free.
create unique index tool_once on learning.tool (institution_id, name_key) where voided_at is null;

-- Who works with the tool.
create table learning.tool_user (
    institution_id uuid not null,
    entry_id       uuid not null,
    employee_id    uuid not null,
    id             uuid not null,
    primary key (institution_id, entry_id, employee_id),
    constraint tool_user_entry foreign key (institution_id, entry_id) references learning.tool (institution_id, id),
    constraint tool_user_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id)
);

create index tool_user_employee_id_idx on learning.tool_user (institution_id, employee_id);

-- What has changed in the specialists (MON-30), with the evidence.
create table learning.specialist_change (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    observed_on    date not null,
    employee_id    uuid,
    change         text not null,
    evidence       text not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint specialist_change_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint specialist_change_known check (change in ('knowledge', 'method_bank', 'rural_experience', 'popularisation', 'interagency_quality')),
    constraint specialist_change_voided_with_reason check ((voided_at is null) = (void_reason is null))
);

create index specialist_change_employee_id_idx on learning.specialist_change (institution_id, employee_id);
create index specialist_change_observed_on_idx on learning.specialist_change (institution_id, observed_on, id);
