-- The place of the last row that was seen, whatever names a row of that table; and how many texts remained at the end of a walk.
alter table platform.sealing_progress
    drop column after_institution,
    drop column after_row,
    add column place     text,
    add column remaining integer;
