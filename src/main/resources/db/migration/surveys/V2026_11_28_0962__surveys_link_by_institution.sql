drop index surveys.link_token_idx;
create unique index link_token_idx on surveys.link (token_hash, institution_id);
