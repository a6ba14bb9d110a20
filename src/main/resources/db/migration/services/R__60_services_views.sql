-- Facts of this module, in the common shape. A service to a whole family is one row of kind 'service' without a person, which
-- carries the quantity, and one row of kind 'participation' for each member, which carries none.
-- code is the statutory kind and the catalogue code with the form and the subject: '3/3.01/consultation/child_parent_relations'.
-- Every delivery has its service. It is joined as if it might not, so that the server goes from the deliveries of the days asked for to
-- their services, never from all services to all their deliveries, and leaves the service out where nobody asks for the code.
create or replace view services.fact with (security_invoker = true) as
select d.id                                                                   as fact_id,
       d.institution_id,
       'service'::text                                                        as kind,
       s.kind || '/' || s.code || '/' || s.form || '/' || s.subject           as code,
       d.delivered_on                                                         as occurred_on,
       d.person_id,
       d.family_id,
       d.employee_id,
       d.partner_id,
       null::uuid                                                             as practice_id,
       d.section_id,
       d.event_id,
       d.channel,
       d.urgent,
       d.quantity::numeric                                                    as quantity,
       d.minutes,
       null::numeric                                                          as amount
from services.delivery d
         left join services.service s on s.institution_id = d.institution_id and s.id = d.service_id
where d.voided_at is null
union all
select d.id,
       d.institution_id,
       'participation'::text,
       s.kind || '/' || s.code || '/' || s.form || '/' || s.subject,
       d.delivered_on,
       m.person_id,
       d.family_id,
       d.employee_id,
       d.partner_id,
       null::uuid,
       d.section_id,
       d.event_id,
       d.channel,
       d.urgent,
       0::numeric,
       null::integer,
       null::numeric
from services.delivery_member m
         join services.delivery d on d.institution_id = m.institution_id and d.id = m.delivery_id
         left join services.service s on s.institution_id = d.institution_id and s.id = d.service_id
where d.voided_at is null
union all
-- Material aid: '<form>/<purpose>/<organisation|citizen|budget>/<agreement|free>'. People who gave no name are citizens.
select a.id,
       a.institution_id,
       'aid'::text,
       a.form || '/' || a.purpose || '/'
           || case
                  when a.source = 'budget' then 'budget'
                  when p.legal_person then 'organisation'
                  else 'citizen' end
           || case when a.agreement_id is null then '/free' else '/agreement' end,
       a.given_on,
       a.person_id,
       a.family_id,
       a.employee_id,
       a.partner_id,
       null::uuid,
       a.section_id,
       a.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       a.amount
from services.material_aid a
         left join partners.partner_card p on p.institution_id = a.institution_id and p.id = a.partner_id
where a.voided_at is null;

create or replace view services.service_card with (security_invoker = true) as
select institution_id, id, code, title, kind, form, subject, urgent, active
from services.service;

-- Which service a family was given and when, for whoever waits for one.
create or replace view services.delivery_card with (security_invoker = true) as
select institution_id, id, service_id, family_id, person_id, delivered_on, employee_id
from services.delivery
where voided_at is null;
