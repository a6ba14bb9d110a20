-- Equality beside ranges in exclusion constraints: one interval at a time for one family.
create extension if not exists btree_gist;
