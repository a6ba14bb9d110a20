-- The conference whose decisions a planning meeting speaks about (TRP-06). It goes with the meeting.
create table outreach.meeting_conference (
    institution_id uuid not null references institution.institution (id),
    meeting_id     uuid not null,
    conference_id  uuid not null,
    primary key (institution_id, meeting_id),
    constraint meeting_conference_meeting foreign key (institution_id, meeting_id) references outreach.meeting (institution_id, id) on delete cascade,
    constraint meeting_conference_conference foreign key (institution_id, conference_id) references casework.conference (institution_id, id)
);

create index meeting_conference_conference_idx on outreach.meeting_conference (institution_id, conference_id);

call platform.wall('outreach.meeting_conference');
