-- What an institution answers to an indicator of the yes/no kind, with the document that proves it (MON-35). The newest answer on or
-- before a day is the one in force on that day.
create table reports.statement (
    institution_id  uuid        not null references institution.institution (id),
    id              uuid        not null,
    code            text        not null,
    stated_on       date        not null,
    answer          boolean     not null,
    description     text        not null default '',
    document_title  text        not null default '',
    document_number text        not null default '',
    document_date   date,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    voided_at       timestamptz,
    voided_by       uuid,
    void_reason     text,
    primary key (institution_id, id),
    constraint statement_voided_whole check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create unique index statement_once_a_day on reports.statement (institution_id, code, stated_on) where voided_at is null;

-- The changes observed over a year, told in order, each with the indicators that support it (MON-41).
create table reports.narrative (
    institution_id uuid        not null references institution.institution (id),
    id             uuid        not null,
    report         text        not null references reports.report (code),
    year           integer     not null,
    topic          text        not null,
    position       integer     not null,
    text           text        not null,
    indicators     text[]      not null default '{}',
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint narrative_year_likely check (year between 1990 and 2100),
    constraint narrative_voided_whole check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create index narrative_year_idx on reports.narrative (institution_id, report, year, position);
create index narrative_report_idx on reports.narrative (report);

-- What an indicator has to reach from a year on, where it differs from its passport (THR-14). Without a value nothing is asked of it.
create table reports.threshold (
    institution_id uuid        not null references institution.institution (id),
    id             uuid        not null,
    code           text        not null,
    from_year      integer     not null,
    operator       text,
    value          numeric,
    per            text,
    reason         text        not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text,
    primary key (institution_id, id),
    constraint threshold_year_likely check (from_year between 1990 and 2100),
    constraint threshold_has_operator check ((value is null) = (operator is null)),
    constraint threshold_operator_known check (operator in ('AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN')),
    constraint threshold_per_known check (per in ('YEAR')),
    constraint threshold_voided_whole check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);

create unique index threshold_once_a_year on reports.threshold (institution_id, code, from_year) where voided_at is null;

-- A report as it was handed in. It is never changed: what is wrong with it is withdrawn with a reason and handed in anew as the next
-- version.
create table reports.submission (
    institution_id uuid        not null references institution.institution (id),
    id             uuid        not null,
    report         text        not null references reports.report (code),
    title          text        not null,
    title_en       text        not null,
    starts_on      date        not null,
    ends_on        date        not null,
    district       uuid,
    settlement     uuid,
    department     uuid,
    section        uuid,
    specialist     uuid,
    place_names    jsonb       not null,
    version        integer     not null,
    narrative      jsonb       not null,
    statements     jsonb       not null,
    note           text        not null,
    submitted_at   timestamptz not null,
    submitted_by   uuid        not null,
    submitter      text        not null,
    counted_on     date        not null,
    withdrawn_at   timestamptz,
    withdrawn_by   uuid,
    withdrawer     text,
    withdrawal     text,
    primary key (institution_id, id),
    constraint submission_version_once unique nulls not distinct
        (institution_id, report, starts_on, ends_on, district, settlement, department, section, specialist, version),
    constraint submission_days_in_order check (starts_on <= ends_on),
    constraint submission_withdrawn_whole check
        ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal is null)
            and (withdrawn_at is null) = (withdrawer is null))
);

create unique index submission_one_current on reports.submission
    (institution_id, report, starts_on, ends_on, district, settlement, department, section, specialist)
    nulls not distinct where withdrawn_at is null;
create index submission_newest_idx on reports.submission (institution_id, submitted_at desc, id);
create index submission_report_idx on reports.submission (report);

-- The parts of the report, as they were titled then.
create table reports.submitted_part (
    institution_id uuid    not null,
    submission_id  uuid    not null,
    number         integer not null,
    title          text    not null,
    title_en       text    not null,
    declared       text,
    declared_en    text,
    primary key (institution_id, submission_id, number),
    constraint submitted_part_submission foreign key (institution_id, submission_id) references reports.submission (institution_id, id)
);

-- An indicator as it stood: its passport with the threshold then in force, its numbers, and the ids of the records it counted.
create table reports.submitted_value (
    institution_id uuid    not null,
    submission_id  uuid    not null,
    code           text    not null,
    part           integer not null,
    position       integer not null,
    version        integer not null,
    passport       jsonb   not null,
    value          numeric,
    numerator      numeric,
    denominator    numeric,
    previous       numeric,
    met            boolean,
    kind           text    not null,
    records        uuid[]  not null,
    primary key (institution_id, submission_id, code),
    constraint submitted_value_part foreign key (institution_id, submission_id, part)
        references reports.submitted_part (institution_id, submission_id, number)
);

create index submitted_value_part_idx on reports.submitted_value (institution_id, submission_id, part);

-- What a section was like on a day (DIS-03): kept as it was found, whatever is corrected afterwards.
create table reports.section_passport (
    institution_id uuid        not null,
    id             uuid        not null,
    section_id     uuid        not null,
    section_name   text        not null,
    on_day         date        not null,
    note           text        not null,
    taken_at       timestamptz not null,
    taken_by       uuid        not null,
    taker          text        not null,
    primary key (institution_id, id),
    constraint section_passport_section foreign key (institution_id, section_id) references institution.section (institution_id, id)
);

create index section_passport_section_idx on reports.section_passport (institution_id, section_id, on_day desc, id);

create table reports.section_passport_line (
    institution_id uuid    not null,
    passport_id    uuid    not null,
    position       integer not null,
    part           text    not null,
    key            text    not null,
    title          text    not null,
    title_en       text    not null,
    number         numeric,
    remark         text    not null,
    primary key (institution_id, passport_id, position),
    constraint section_passport_line_passport foreign key (institution_id, passport_id)
        references reports.section_passport (institution_id, id)
);

create unique index section_passport_line_once on reports.section_passport_line (institution_id, passport_id, part, key);

-- Frozen is frozen: the application cannot change it, whatever it is asked to do. Only a withdrawal may be written, and only once.
create function reports.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'reports.% is never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create function reports.allow_withdrawal_only() returns trigger language plpgsql as
$$
begin
    if old.withdrawn_at is not null
        or new.withdrawn_at is null
        or to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawer', 'withdrawal']
           <> to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawer', 'withdrawal'] then
        raise exception 'reports.submission is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger submission_is_frozen before update on reports.submission
    for each row execute function reports.allow_withdrawal_only();
create trigger submission_stays before delete on reports.submission
    for each row execute function reports.refuse_change();
create trigger submitted_part_is_frozen before update or delete on reports.submitted_part
    for each row execute function reports.refuse_change();
create trigger submitted_value_is_frozen before update or delete on reports.submitted_value
    for each row execute function reports.refuse_change();
create trigger section_passport_is_frozen before update or delete on reports.section_passport
    for each row execute function reports.refuse_change();
create trigger section_passport_line_is_frozen before update or delete on reports.section_passport_line
    for each row execute function reports.refuse_change();
