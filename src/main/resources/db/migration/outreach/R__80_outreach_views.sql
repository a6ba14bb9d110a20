-- Trips as other modules may read them. The section is that of the route, when all of its settlements lie in one.
create or replace view outreach.trip_card with (security_invoker = true) as
select t.institution_id,
       t.id,
       t.number,
       t.on_day,
       t.form,
       t.urgency,
       t.status,
       t.leader_id,
       exists (select from outreach.trip_member m
               where m.institution_id = t.institution_id and m.trip_id = t.id and m.agency_id is not null) as interagency,
       (select case when count(distinct s.section_id) = 1 then (array_agg(s.section_id))[1] end
        from outreach.trip_settlement r
                 join institution.section_settlement_card s
                      on s.institution_id = r.institution_id and s.settlement_id = r.settlement_id
        where r.institution_id = t.institution_id and r.trip_id = t.id)                                   as section_id
from outreach.trip t;

create or replace view outreach.meeting_card with (security_invoker = true) as
select institution_id, id, number, on_day, kind, status, leader_id
from outreach.meeting;

-- Facts of this module, in the common shape: a held trip and the families it found at home, a held meeting and the families it
-- spoke about. code is '<trip|raid>/<planned|emergency>/<interagency|own>' and '<planning|joint_session>/<changed|unchanged>'.
create or replace view outreach.fact with (security_invoker = true) as
select t.id                as fact_id,
       t.institution_id,
       'trip'::text        as kind,
       t.form || '/' || t.urgency || '/' || case when t.interagency then 'interagency' else 'own' end as code,
       t.on_day            as occurred_on,
       null::uuid          as person_id,
       null::uuid          as family_id,
       t.leader_id         as employee_id,
       null::uuid          as partner_id,
       null::uuid          as practice_id,
       t.section_id,
       t.id                as event_id,
       'visit'::text       as channel,
       false               as urgent,
       1::numeric          as quantity,
       null::integer       as minutes,
       null::numeric       as amount
from outreach.trip_card t
where t.status = 'held'
union all
select v.id,
       t.institution_id,
       'visit'::text,
       t.form || '/' || t.urgency || '/' || case when t.interagency then 'interagency' else 'own' end,
       t.on_day,
       null::uuid,
       v.family_id,
       t.leader_id,
       null::uuid,
       null::uuid,
       r.section_id,
       t.id,
       'visit'::text,
       false,
       0::numeric,
       null::integer,
       null::numeric
from outreach.trip_stop v
         join outreach.trip_card t on t.institution_id = v.institution_id and t.id = v.trip_id
         left join people.residence_interval r
                   on r.institution_id = v.institution_id and r.family_id = v.family_id
                       and t.on_day between r.starts_on and coalesce(r.ends_on, 'infinity')
where t.status = 'held' and v.outcome = 'visited'
union all
select m.id,
       m.institution_id,
       'meeting'::text,
       m.kind || '/' || case when exists (select from outreach.meeting_family f
                                          where f.institution_id = m.institution_id and f.meeting_id = m.id and f.changed)
                             then 'changed' else 'unchanged' end,
       m.on_day,
       null::uuid,
       null::uuid,
       m.leader_id,
       null::uuid,
       null::uuid,
       null::uuid,
       m.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from outreach.meeting m
where m.status = 'held'
union all
select m.id,
       m.institution_id,
       'discussed'::text,
       m.kind || '/' || case when f.changed then 'changed' else 'unchanged' end,
       m.on_day,
       null::uuid,
       f.family_id,
       m.leader_id,
       null::uuid,
       null::uuid,
       r.section_id,
       m.id,
       null::text,
       false,
       0::numeric,
       null::integer,
       null::numeric
from outreach.meeting_family f
         join outreach.meeting m on m.institution_id = f.institution_id and m.id = f.meeting_id
         left join people.residence_interval r
                   on r.institution_id = f.institution_id and r.family_id = f.family_id
                       and m.on_day between r.starts_on and coalesce(r.ends_on, 'infinity')
where m.status = 'held';
