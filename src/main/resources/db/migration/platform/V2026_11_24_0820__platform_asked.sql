-- What was asked for by a form that only asks. The address of the answer names the row, never the words: names of people stay out of
-- addresses, of the history of a browser and of every log.
create table platform.asked (
    institution_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    path text not null,
    typed text not null,
    asked_at timestamptz not null,
    primary key (institution_id, id)
);
create index asked_account_id on platform.asked (account_id, asked_at);

-- What was typed into a long form and not sent yet: kept here and not in the browser, which others may open.
create table platform.draft (
    institution_id uuid not null,
    account_id uuid not null,
    path text not null,
    typed text not null,
    kept_at timestamptz not null,
    primary key (institution_id, account_id, path)
);
