-- A signal that is looked into on a trip, and what became of it there. Whether one may know of it says the signal itself.
create table outreach.trip_signal (
    institution_id uuid not null references institution.institution (id),
    trip_id        uuid not null,
    signal_id      uuid not null,
    outcome        text not null default 'planned',
    primary key (institution_id, trip_id, signal_id),
    constraint trip_signal_trip foreign key (institution_id, trip_id) references outreach.trip (institution_id, id) on delete cascade,
    constraint trip_signal_signal foreign key (institution_id, signal_id) references casework.signal (institution_id, id) on delete cascade,
    constraint trip_signal_outcome_known check (outcome in ('planned', 'visited', 'absent', 'postponed'))
);

create index trip_signal_signal_idx on outreach.trip_signal (institution_id, signal_id);

call platform.wall('outreach.trip_signal');
