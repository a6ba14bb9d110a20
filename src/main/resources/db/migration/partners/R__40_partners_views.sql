create or replace view partners.partner_card with (security_invoker = true) as
select institution_id, id, name, kind, legal_person, active, helping_since
from partners.partner;

create or replace view partners.agreement_card with (security_invoker = true) as
select institution_id, id, partner_id, number, signed_on, starts_on, coalesce(terminated_on, ends_on) as ends_on
from partners.agreement
where voided_at is null;

-- From which to which day an agreement is in force; ends_on is null while no end is known.
create or replace view partners.agreement_interval with (security_invoker = true) as
select institution_id, id, partner_id, number, starts_on, coalesce(terminated_on, ends_on) as ends_on
from partners.agreement
where voided_at is null;

-- Facts of this module, in the common shape. The day a partner began to help is a fact of its own: it may be earlier than the first
-- gift (T23-27). code of a gift is '<form>/<purpose>/<organisation|citizen>/<agreement|free>'.
create or replace view partners.fact with (security_invoker = true) as
select p.id                                                                   as fact_id,
       p.institution_id,
       'contribution_start'::text                                             as kind,
       case when p.legal_person then 'organisation' else 'citizen' end        as code,
       p.helping_since                                                        as occurred_on,
       null::uuid                                                             as person_id,
       null::uuid                                                             as family_id,
       null::uuid                                                             as employee_id,
       p.id                                                                   as partner_id,
       null::uuid                                                             as practice_id,
       null::uuid                                                             as section_id,
       p.id                                                                   as event_id,
       null::text                                                             as channel,
       false                                                                  as urgent,
       1::numeric                                                             as quantity,
       null::integer                                                          as minutes,
       null::numeric                                                          as amount
from partners.partner p
where p.helping_since is not null
union all
select g.id,
       g.institution_id,
       'gift'::text,
       g.form || '/' || g.purpose || '/' || case when p.legal_person then 'organisation' else 'citizen' end || '/'
           || case when g.agreement_id is null then 'free' else 'agreement' end,
       g.given_on,
       null::uuid,
       null::uuid,
       null::uuid,
       g.partner_id,
       null::uuid,
       null::uuid,
       g.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       g.amount
from partners.gift g
         join partners.partner p on p.institution_id = g.institution_id and p.id = g.partner_id
where g.voided_at is null;
