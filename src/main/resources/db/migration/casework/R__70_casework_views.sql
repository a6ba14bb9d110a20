create or replace view casework.case_interval with (security_invoker = true) as
select institution_id, id, family_id, opened_on, closed_on, closing_reason
from casework.case_file;

-- Where each measure of each version of a road map stands. A service or an aid given, or a referral answered, since it counts makes it done by itself; the
-- earliest fact is the one that did.
create or replace view casework.plan_measure_progress with (security_invoker = true) as
select m.institution_id,
       m.id           as measure_id,
       m.origin_id,
       m.plan_id,
       m.goal_id,
       p.case_id,
       m.family_id,
       p.number       as plan_number,
       p.state        as plan_state,
       m.actor,
       m.employee_id,
       m.partner_id,
       m.due_on,
       done.id        as done_id,
       done.done_on,
       done.source    as done_by
from casework.plan_measure m
         join casework.plan p on p.institution_id = m.institution_id and p.id = m.plan_id
         left join lateral (
    select d.id, d.done_on, d.source
    from casework.plan_done d
    where d.institution_id = m.institution_id and d.origin_id = m.origin_id and d.voided_at is null
    union all
    (select s.id, s.delivered_on, 'service'
     from services.delivery_card s
     where m.support = 'service' and s.institution_id = m.institution_id and s.family_id = m.family_id and s.service_id = m.service_id
       and s.delivered_on between m.counts_from and coalesce(p.superseded_on, 'infinity')
     order by s.delivered_on, s.id
     limit 1)
    union all
    (select f.fact_id, f.occurred_on, 'aid'
     from services.fact f
     where m.support = 'aid' and f.kind = 'aid' and f.institution_id = m.institution_id and f.family_id = m.family_id
       and f.occurred_on between m.counts_from and coalesce(p.superseded_on, 'infinity')
     order by f.occurred_on, f.fact_id
     limit 1)
    union all
    (select r.id, r.closed_on, 'referral'
     from casework.referral r
     where m.support = 'referral' and r.state = 'done' and r.institution_id = m.institution_id and r.family_id = m.family_id
       and r.partner_id = m.partner_id and r.closed_on between m.counts_from and coalesce(p.superseded_on, 'infinity')
     order by r.closed_on, r.id
     limit 1)
    order by 2, 3
    limit 1) done on true;

-- A closing is a fact of kind 'closing' whose code is the reason; a monitoring and an outcome are facts unless voided.
create or replace view casework.fact with (security_invoker = true) as
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
where c.closed_on is not null
union all
select m.id, m.institution_id, 'monitoring'::text, 'family'::text, m.observed_on, null::uuid, m.family_id, m.employee_id, null::uuid, null::uuid, m.section_id, m.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.monitoring m
where m.voided_at is null
union all
select o.id, o.institution_id, 'outcome'::text, o.kind, o.occurred_on, o.person_id, o.family_id, o.employee_id, null::uuid, null::uuid, o.section_id, o.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.outcome o
where o.voided_at is null
union all
select s.id, s.institution_id, 'signal'::text, s.urgency, s.received_on, s.person_id, s.family_id, s.checker_id, null::uuid, null::uuid, s.section_id, s.id,
       null::text, s.urgency = 'emergency', 1::numeric, null::integer, null::numeric
from casework.signal s
where s.state <> 'void'
union all
-- The first help after a signal (CAS-06); the quantity is the days the family waited for it. A folded signal waits with the one it is in.
select s.id, s.institution_id, 'first_help'::text, s.urgency, help.occurred_on, null::uuid, s.family_id, s.checker_id, null::uuid, null::uuid, s.section_id, s.id,
       null::text, s.urgency = 'emergency', (help.occurred_on - s.received_on)::numeric, null::integer, null::numeric
from casework.signal s
         cross join lateral (select min(f.occurred_on) as occurred_on
                             from services.fact f
                             where f.institution_id = s.institution_id and f.family_id = s.family_id
                               and f.kind in ('service', 'aid') and f.occurred_on >= s.received_on) help
where s.state <> 'void' and s.folded_into is null and help.occurred_on is not null
union all
-- One of the five kinds of accompaniment (CAS-10), apart from the services; done when the other agency has answered.
select f.id, f.institution_id, told.kind, f.kind, told.on_day, f.person_id, f.family_id, f.employee_id, f.partner_id, null::uuid, r.section_id, f.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.referral f
         cross join lateral (values ('referral', f.sent_on), ('referral_done', case when f.state = 'done' then f.closed_on end)) as told (kind, on_day)
         left join people.residence_interval r
                   on r.institution_id = f.institution_id and r.family_id = f.family_id
                       and told.on_day between r.starts_on and coalesce(r.ends_on, 'infinity')
where told.on_day is not null
union all
-- A social diagnosis (code: whose conclusion), an assessment of risk (code: the level) and an instrument that was held (code: which one).
select d.id, d.institution_id, told.kind, d.code, d.found_on, d.person_id, d.family_id, d.employee_id, null::uuid, null::uuid, r.section_id, d.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.finding d
         join (values ('conclusion', 'diagnosis'), ('risk', 'assessment'), ('instrument', 'instrument')) as told (finding, kind) on told.finding = d.kind
         left join people.residence_interval r
                   on r.institution_id = d.institution_id and r.family_id = d.family_id
                       and d.found_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where d.voided_at is null
union all
-- A family discussed at a conference; the conference itself is the event, so that one about hidden families alone is counted for nobody else.
select d.id, d.institution_id, 'conference'::text, c.kind, c.held_on, null::uuid, d.family_id, c.chair_id, null::uuid, null::uuid, r.section_id, c.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.conference_family d
         join casework.conference c on c.institution_id = d.institution_id and c.id = d.conference_id
         left join people.residence_interval r
                   on r.institution_id = d.institution_id and r.family_id = d.family_id
                       and c.held_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where c.state = 'held'
union all
select d.id, d.institution_id, 'conference_decision'::text, case when d.employee_id is null then 'agency' else 'own' end, c.held_on, null::uuid, d.family_id,
       d.employee_id, d.partner_id, null::uuid, r.section_id, c.id, null::text, false, 1::numeric, null::integer, null::numeric
from casework.conference_decision d
         join casework.conference c on c.institution_id = d.institution_id and c.id = d.conference_id
         left join people.residence_interval r
                   on r.institution_id = d.institution_id and r.family_id = d.family_id
                       and c.held_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where d.withdrawn_on is null
union all
-- A version of a road map approved, signed by the family, and a measure done: once, however many versions it stands in.
select p.id, p.institution_id, e.kind, case when p.number = 1 then 'first' else 'next' end, e.occurred_on, e.person_id, p.family_id, null::uuid, null::uuid, null::uuid,
       r.section_id, p.id, null::text, false, 1::numeric, null::integer, null::numeric
from casework.plan p
         cross join lateral (values ('plan_approved', p.approved_on, null::uuid), ('plan_agreed', p.agreed_on, p.agreed_person_id)) as e (kind, occurred_on, person_id)
         left join people.residence_interval r
                   on r.institution_id = p.institution_id and r.family_id = p.family_id
                       and e.occurred_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where e.occurred_on is not null
union all
select m.origin_id, m.institution_id, 'measure_done'::text, m.actor, m.done_on, null::uuid, m.family_id, m.employee_id, m.partner_id, null::uuid,
       r.section_id, m.origin_id, null::text, false, 1::numeric, null::integer, null::numeric
from (select distinct on (institution_id, origin_id) *
      from casework.plan_measure_progress
      where plan_state in ('approved', 'superseded')
      order by institution_id, origin_id, plan_number desc) m
         left join people.residence_interval r
                   on r.institution_id = m.institution_id and r.family_id = m.family_id
                       and m.done_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where m.done_on is not null
union all
select c.id, c.institution_id, 'contact'::text, c.kind, c.contacted_on, null::uuid, c.family_id, c.employee_id, null::uuid, null::uuid, c.section_id, c.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.contact c
where c.voided_at is null and c.reached
union all
select c.id, c.institution_id, 'cause'::text, c.code, c.found_on, c.person_id, c.family_id, c.employee_id, null::uuid, null::uuid, c.section_id, c.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.cause c
where c.voided_at is null
union all
select c.id, c.institution_id, 'cause_eliminated'::text, c.code, c.gone_on, c.person_id, c.family_id, c.employee_id, null::uuid, null::uuid, c.section_id, c.id,
       null::text, false, 1::numeric, null::integer, null::numeric
from casework.cause c
where c.voided_at is null and c.gone_on is not null;


-- Every rating that counts, with the first one of the same family and domain: improved when score - baseline_score >= step.
create or replace view casework.monitoring_rating with (security_invoker = true) as
select r.institution_id,
       r.id         as rating_id,
       r.monitoring_id,
       r.family_id,
       r.counted_as as domain,
       r.observed_on,
       r.score,
       r.baseline_score,
       r.baseline_on,
       r.previous_score,
       d.improvement_step as step,
       m.section_id,
       m.employee_id
from casework.rating r
         join casework.monitoring m on m.institution_id = r.institution_id and m.id = r.monitoring_id
         join casework.monitoring_domain d on d.institution_id = r.institution_id and d.code = r.counted_as
where not r.voided;

create or replace view casework.monitoring_card with (security_invoker = true) as
select institution_id, id, family_id, observed_on, employee_id, section_id
from casework.monitoring
where voided_at is null;

-- Ratings as they were given, repeats included.
create or replace view casework.rating_card with (security_invoker = true) as
select institution_id, id, monitoring_id, family_id, domain, observed_on, score
from casework.rating
where not voided;

create or replace view casework.monitoring_domain_card with (security_invoker = true) as
select institution_id, code, title, position, improvement_step, active, repeats
from casework.monitoring_domain;

create or replace view casework.standing_interval with (security_invoker = true) as
select institution_id, case_id, family_id, axis, code, starts_on, ends_on
from casework.standing
where voided_at is null;

-- Where families were sent, without a word of what was asked or answered.
create or replace view casework.referral_card with (security_invoker = true) as
select institution_id, id, year, number, family_id, person_id, kind, partner_id, agency, sent_on, due_on, state, closed_on
from casework.referral;
