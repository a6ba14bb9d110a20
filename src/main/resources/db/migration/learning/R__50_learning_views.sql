create or replace view learning.fact as
select null::uuid       as fact_id,
       null::uuid       as institution_id,
       null::text       as kind,
       null::text       as code,
       null::date       as occurred_on,
       null::uuid       as person_id,
       null::uuid       as family_id,
       null::uuid       as employee_id,
       null::uuid       as partner_id,
       null::uuid       as practice_id,
       null::uuid       as section_id,
       null::uuid       as event_id,
       null::text       as channel,
       null::boolean    as urgent,
       null::numeric    as quantity,
       null::integer    as minutes,
       null::numeric    as amount
where false;
