-- From which part of the network an attempt came: whole offices and whole providers guess together.
alter table access.sign_in_failure add column network text not null default '';

create index sign_in_failure_network_idx on access.sign_in_failure (network, at);

-- From where a login has signed in before. There a stranger's guesses elsewhere hold nobody up.
create table access.sign_in_known (
    login_hash text        not null,
    network    text        not null,
    at         timestamptz not null,
    primary key (login_hash, network)
);

create index sign_in_known_at_idx on access.sign_in_known (at);
