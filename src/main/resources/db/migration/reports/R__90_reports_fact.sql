-- Everything that happened, in one shape. A new module adds its view here and nothing else changes.
create or replace view reports.fact as
select * from services.fact
union all
select * from casework.fact;
