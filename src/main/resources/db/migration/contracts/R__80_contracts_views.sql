-- Contracts that count, as other modules may read them.
create or replace view contracts.contract_card with (security_invoker = true) as
select institution_id, id, number, concluded_on, person_id, family_id, direction, starts_on, ends_on, ended_on, state, section_id, employee_id
from contracts.contract
where state <> 'voided';

-- Who needs a change of social status and stands on a list of it.
create or replace view contracts.status_list_card with (security_invoker = true) as
select m.institution_id, m.list_id, l.formed_on, m.id as member_id, m.person_id, m.family_id, m.contract_id, m.source
from contracts.status_list_member m
         join contracts.status_list l on l.institution_id = m.institution_id and l.id = m.list_id
where m.removed_on is null;

-- Facts of this module, in the common shape. The event of everything that belongs to a contract is the contract: an analysis is counted
-- among the programmes by it. A need that was withdrawn was never declared.
create or replace view contracts.fact with (security_invoker = true) as
select c.id                           as fact_id,
       c.institution_id,
       told.kind,
       c.direction                    as code,
       c.concluded_on                 as occurred_on,
       c.person_id,
       c.family_id,
       c.employee_id,
       null::uuid                     as partner_id,
       null::uuid                     as practice_id,
       c.section_id,
       c.id                           as event_id,
       null::text                     as channel,
       false                          as urgent,
       1::numeric                     as quantity,
       null::integer                  as minutes,
       case told.kind when 'contract' then c.amount + c.training_amount end as amount
from contracts.contract c
         cross join (values ('contract'::text), ('programme'::text)) as told (kind)
where c.state <> 'voided'
union all
select a.id, a.institution_id, told.kind, case told.kind when 'programme_analysed' then c.direction else '' end, a.analysed_on, c.person_id, a.family_id,
       a.employee_id, null::uuid, null::uuid, c.section_id, c.id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.analysis a
         join contracts.contract c on c.institution_id = a.institution_id and c.id = a.contract_id
         cross join lateral (values ('programme_analysed'::text, true), ('low_income', a.low_income), ('needs_change', a.needs_change)) as told (kind, so)
where told.so and c.state <> 'voided'
union all
select n.id, n.institution_id, told.kind, n.kind, told.on_day, n.person_id, n.family_id, c.employee_id, null::uuid, null::uuid, c.section_id, c.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from contracts.need n
         join contracts.contract c on c.institution_id = n.institution_id and c.id = n.contract_id
         cross join lateral (values ('declared_need'::text, n.declared_on), ('need_met', n.met_on)) as told (kind, on_day)
where told.on_day is not null and n.withdrawn_on is null and c.state <> 'voided'
union all
select s.id, s.institution_id, 'cause_recorded'::text, case when s.removed then 'removed' else 'stands' end, s.decided_on, s.person_id, s.family_id,
       c.employee_id, null::uuid, null::uuid, c.section_id, c.id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.cause s
         join contracts.contract c on c.institution_id = s.institution_id and c.id = s.contract_id
where s.decided_on is not null and c.state <> 'voided'
union all
select l.id, l.institution_id, 'status_list'::text, ''::text, l.formed_on, null::uuid, null::uuid, l.employee_id, null::uuid, null::uuid, null::uuid, l.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from contracts.status_list l
union all
select m.member_id, m.institution_id, 'status_listed'::text, m.source, m.formed_on, m.person_id, m.family_id, null::uuid, null::uuid, null::uuid, r.section_id,
       m.list_id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.status_list_card m
         left join people.residence_interval r
                   on r.institution_id = m.institution_id and r.family_id = m.family_id
                       and m.formed_on between r.starts_on and coalesce(r.ends_on, 'infinity')
union all
-- What came of the programme, and of each attribute of status that was compared, on the day of the later look.
select o.id, o.institution_id, 'programme_ended'::text, o.completion, o.assessed_on, o.person_id, o.family_id, o.employee_id, null::uuid, null::uuid, c.section_id,
       c.id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.outcome o
         join contracts.contract c on c.institution_id = o.institution_id and c.id = o.contract_id
where c.state <> 'voided'
union all
select s.id, s.institution_id, told.kind, told.code, s.after_on, s.person_id, s.family_id, c.employee_id, null::uuid, null::uuid, c.section_id,
       c.id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.status_attribute s
         join contracts.contract c on c.institution_id = s.institution_id and c.id = s.contract_id
         cross join lateral (values ('status_compared'::text, ''::text, s.verdict is not null),
                                    ('status_raised', s.attribute, s.verdict = 'risen')) as told (kind, code, so)
where told.so and c.state <> 'voided'
union all
-- A certificate nobody has used or annulled is expired on the day after its last one; whoever reads knows of no day that has not come.
select t.id, t.institution_id, 'certificate'::text, told.state, told.on_day, t.person_id, t.family_id, t.employee_id, t.partner_id, null::uuid, c.section_id,
       c.id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.certificate t
         join contracts.contract c on c.institution_id = t.institution_id and c.id = t.contract_id
         cross join lateral (values ('issued'::text, t.issued_on),
                                    ('used', t.used_on),
                                    ('expired', case when t.used_on is null and t.annulled_on is null then t.valid_to + 1 end)) as told (state, on_day)
where told.on_day is not null and c.state <> 'voided'
union all
select k.id, k.institution_id, 'control'::text, k.mark, k.controlled_on, c.person_id, k.family_id, k.employee_id, null::uuid, null::uuid, c.section_id,
       c.id, null::text, false, 1::numeric, null::integer, null::numeric
from contracts.control k
         join contracts.contract c on c.institution_id = k.institution_id and c.id = k.contract_id
where c.state <> 'voided';
