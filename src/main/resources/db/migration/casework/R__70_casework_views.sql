create or replace view casework.case_interval as
select institution_id, id, family_id, opened_on, closed_on, closing_reason
from casework.case_file;

-- A closing is a fact of kind 'closing' whose code is the reason.
create or replace view casework.fact as
select c.id             as fact_id,
       c.institution_id,
       'closing'::text  as kind,
       c.closing_reason as code,
       c.closed_on      as occurred_on,
       null::uuid       as person_id,
       c.family_id,
       null::uuid       as employee_id,
       null::uuid       as partner_id,
       null::uuid       as practice_id,
       r.section_id,
       c.id             as event_id,
       null::text       as channel,
       false            as urgent,
       1::numeric       as quantity,
       null::integer    as minutes,
       null::numeric    as amount
from casework.case_file c
         left join people.residence_interval r
                   on r.institution_id = c.institution_id and r.family_id = c.family_id
                       and c.closed_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where c.closed_on is not null;
