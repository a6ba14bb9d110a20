-- What a family is rated on (MON-03): ten positions to begin with, kept by each institution as it works. The source names
-- «Психологические проблемы» twice (AMB-01): the second position is a repeat of the first and never counts beside it.
create table casework.monitoring_domain (
    institution_id   uuid not null references institution.institution (id),
    code             text not null,
    title            text not null,
    position         integer not null,
    words            text[] not null,
    improvement_step integer not null default 1,
    active           boolean not null default true,
    repeats          text,
    primary key (institution_id, code),
    constraint monitoring_domain_repeats foreign key (institution_id, repeats) references casework.monitoring_domain (institution_id, code),
    constraint monitoring_domain_is_another check (repeats <> code),
    constraint monitoring_domain_has_five_words check (cardinality(words) = 5),
    constraint monitoring_domain_step_of_the_scale check (improvement_step between 1 and 4)
);

create index monitoring_domain_repeats_idx on casework.monitoring_domain (institution_id, repeats) where repeats is not null;

-- A family looked at on one day. What came of it is decided then or later (MON-42).
create table casework.monitoring (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    observed_on    date not null,
    employee_id    uuid not null,
    section_id     uuid,
    conclusion     text not null default '',
    decision       text not null default '',
    decided_on     date,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint monitoring_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint monitoring_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint monitoring_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint monitoring_decision_has_its_day check ((decision = '') = (decided_on is null)),
    constraint monitoring_decided_after_observed check (decided_on >= observed_on),
    constraint monitoring_void_is_signed check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create unique index one_monitoring_of_a_family_a_day on casework.monitoring (institution_id, family_id, observed_on) where voided_at is null;

create index monitoring_family_idx on casework.monitoring (institution_id, family_id, observed_on);
create index monitoring_day_idx on casework.monitoring (institution_id, observed_on, id);
create index monitoring_employee_idx on casework.monitoring (institution_id, employee_id);
create index monitoring_section_idx on casework.monitoring (institution_id, section_id);

-- A rating carries what it is compared with, so that a report of a year reads that year only. Whoever writes ratings refreshes this for
-- their families: a late entry or a void moves the baseline of all that come after.
create table casework.rating (
    institution_id uuid not null,
    id             uuid not null,
    monitoring_id  uuid not null,
    family_id      uuid not null,
    domain         text not null,
    observed_on    date not null,
    score          integer not null,
    comment        text not null default '',
    voided         boolean not null default false,
    counted_as     text,
    baseline_score integer,
    baseline_on    date,
    previous_score integer,
    primary key (institution_id, id),
    constraint rating_monitoring foreign key (institution_id, monitoring_id) references casework.monitoring (institution_id, id),
    constraint rating_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint rating_domain foreign key (institution_id, domain) references casework.monitoring_domain (institution_id, code),
    constraint rating_of_a_domain_once unique (institution_id, monitoring_id, domain),
    constraint rating_on_the_scale check (score between 1 and 5)
);

create index rating_domain_idx on casework.rating (institution_id, domain, family_id, observed_on);
create index rating_family_idx on casework.rating (institution_id, family_id, observed_on);
create index rating_day_idx on casework.rating (institution_id, observed_on);

-- A change for the better that can be shown (MON-13..15, MON-18, MON-28, MON-29): of a person, or of the family.
create table casework.outcome (
    institution_id uuid not null,
    id             uuid not null,
    family_id      uuid not null,
    person_id      uuid,
    kind           text not null,
    occurred_on    date not null,
    evidence       text not null,
    employee_id    uuid not null,
    section_id     uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint outcome_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint outcome_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint outcome_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint outcome_section foreign key (institution_id, section_id) references institution.section (institution_id, id),
    constraint outcome_kind_known check (kind in ('behaviour', 'social_skills', 'development', 'health_awareness', 'talents',
        'off_register', 'healthy_life', 'interests', 'upbringing', 'independence', 'positive_leisure', 'finances', 'employment',
        'motivation')),
    constraint outcome_has_evidence check (evidence <> ''),
    constraint outcome_void_is_signed check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create index outcome_family_idx on casework.outcome (institution_id, family_id, occurred_on);
create index outcome_day_idx on casework.outcome (institution_id, occurred_on, id);
create index outcome_person_idx on casework.outcome (institution_id, person_id);
create index outcome_employee_idx on casework.outcome (institution_id, employee_id);
create index outcome_section_idx on casework.outcome (institution_id, section_id);

-- The register of cases is read by the day of opening.
create index case_file_opened_on_idx on casework.case_file (institution_id, opened_on, id);

-- Institutions that work already begin with the same ten positions as new ones.
insert into casework.monitoring_domain (institution_id, code, title, position, words, active, repeats)
select i.id, d.code, d.title, d.position, string_to_array(d.words, ';'), d.repeats is null, d.repeats
from institution.institution i
         cross join (values
    ('health', 'Состояние здоровья', 1, 'тяжёлые нарушения, не лечатся;лечатся от случая к случаю;под наблюдением, есть ухудшения;под наблюдением, стабильно;здоровы', null),
    ('basic_needs', 'Родители и удовлетворение основных потребностей ребёнка', 2, 'потребности ребёнка не удовлетворяются;удовлетворяются отчасти;удовлетворяются при постоянной помощи;удовлетворяются с небольшой помощью;удовлетворяются полностью', null),
    ('psychological', 'Психологические проблемы', 3, 'острый кризис;выраженные проблемы;умеренные проблемы;отдельные трудности;проблем нет', null),
    ('social', 'Социальные проблемы', 4, 'семья изолирована;связи разрушаются;связи неустойчивы;связи в основном есть;семья включена в жизнь общества', null),
    ('finances', 'Финансовые проблемы', 5, 'нет дохода, есть долги;дохода не хватает на еду;дохода хватает на самое необходимое;доход устойчивый, небольшой;доход достаточный', null),
    ('psychological_2', 'Психологические проблемы (повтор)', 6, 'острый кризис;выраженные проблемы;умеренные проблемы;отдельные трудности;проблем нет', 'psychological'),
    ('development_school', 'Развитие ребёнка и школа', 7, 'не учится, отстаёт в развитии;пропускает занятия, не успевает;посещает, успевает слабо;посещает, успевает по большинству предметов;развивается и учится по возрасту', null),
    ('substances', 'Употребление психоактивных веществ', 8, 'зависимость, лечения нет;частое употребление;эпизодическое употребление или лечение;устойчивый отказ меньше года;не употребляют', null),
    ('child_parent', 'Детско-родительские отношения', 9, 'жестокость или отвержение;частые ссоры, холодность;отношения неровные;отношения в основном тёплые;доверие и поддержка', null),
    ('microclimate', 'Семейный микроклимат', 10, 'вражда, насилие;постоянное напряжение;напряжение временами;в основном спокойно;спокойно и доброжелательно', null)
) as d (code, title, position, words, repeats)
order by i.id, d.repeats nulls first, d.position;
