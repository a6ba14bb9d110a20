drop index casework.signal_link_token_idx;
create unique index signal_link_token_idx on casework.signal_link (token_hash, institution_id);
