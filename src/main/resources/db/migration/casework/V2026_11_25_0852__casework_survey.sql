-- The act of survey of living conditions drawn up on the check of a signal. What was found stands sealed in one document, section by
-- section. The family follows the signal, so that the walls of the one are those of the other.
create table casework.survey (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    signal_id      uuid not null,
    family_id      uuid,
    surveyed_on    date not null,
    outcome        text not null,
    commission     text not null,
    sections       text not null default '',
    employee_id    uuid,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint survey_signal foreign key (institution_id, signal_id) references casework.signal (institution_id, id),
    constraint survey_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint survey_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint survey_outcome_known check (outcome in ('surveyed', 'absent', 'refused'))
);

create index survey_signal_idx on casework.survey (institution_id, signal_id);
create index survey_family_idx on casework.survey (institution_id, family_id);
create index survey_employee_idx on casework.survey (institution_id, employee_id);

call platform.wall('casework.survey');

-- The answer to who told.
alter table casework.signal add column replied_on date;
alter table casework.signal add column reply_number text not null default '';
alter table casework.signal add constraint signal_replied_after_receipt check (replied_on >= received_on);
