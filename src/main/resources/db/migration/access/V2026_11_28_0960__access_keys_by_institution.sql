-- What is unique is unique within an institution, so that every table can be spread over servers by institution. The search by a token or an account
-- still begins the index.
drop index access.totp_one_confirmed;
create unique index totp_one_confirmed on access.totp (account_id, institution_id) where confirmed_at is not null;
drop index access.totp_one_started;
create unique index totp_one_started on access.totp (account_id, institution_id) where confirmed_at is null;
drop index access.calendar_feed_token_idx;
create unique index calendar_feed_token_idx on access.calendar_feed (token_hash, institution_id);
