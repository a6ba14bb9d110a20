-- Everything that happened, in one shape. A new module adds its view here and nothing else changes.
create or replace view reports.fact with (security_invoker = true) as
select * from partners.fact
union all
select * from services.fact
union all
select * from learning.fact
union all
select * from surveys.fact
union all
select * from casework.fact
union all
select * from groups.fact
union all
select * from outreach.fact
union all
select * from contracts.fact;
