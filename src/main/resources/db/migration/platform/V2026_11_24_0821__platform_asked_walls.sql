-- What was asked and what is not sent yet belongs to an account of an institution like everything else.
grant select, insert, update, delete on platform.asked, platform.draft to opora_app;
call platform.wall('platform.asked');
call platform.wall('platform.draft');
