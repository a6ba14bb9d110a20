-- A need that the outcome of a contract has met by itself: what takes the outcome back opens these needs again, and no others.
alter table contracts.need
    add column outcome_id uuid,
    add constraint need_outcome foreign key (institution_id, outcome_id) references contracts.outcome (institution_id, id),
    add constraint need_of_an_outcome_is_met check (outcome_id is null or met_on is not null);

create index need_outcome_idx on contracts.need (institution_id, outcome_id);
