-- Facts of this module, in the common shape. A session held is one row of kind 'session'; each participant who was there is a row of
-- kind 'attendance', and those counted by heads are rows of kind 'headcount'.
-- code is the kind, the subtype and the audience: 'leisure/excursion/minors', 'parents_club//parents'.
create or replace view groups.fact with (security_invoker = true) as
select s.id                                                    as fact_id,
       s.institution_id,
       'session'::text                                         as kind,
       s.kind || '/' || s.subtype || '/' || s.audience         as code,
       s.held_on                                               as occurred_on,
       null::uuid                                              as person_id,
       null::uuid                                              as family_id,
       s.leader_id                                             as employee_id,
       s.partner_id,
       null::uuid                                              as practice_id,
       s.section_id,
       s.id                                                    as event_id,
       s.channel,
       false                                                   as urgent,
       1::numeric                                              as quantity,
       s.minutes,
       null::numeric                                           as amount
from groups.session s
where s.status = 'held' and s.voided_at is null
union all
select a.id,
       s.institution_id,
       'attendance'::text,
       s.kind || '/' || s.subtype || '/' || s.audience,
       s.held_on,
       a.person_id,
       a.family_id,
       s.leader_id,
       s.partner_id,
       null::uuid,
       case when a.family_id is null then s.section_id else a.section_id end,
       s.id,
       s.channel,
       false,
       0::numeric,
       null::integer,
       null::numeric
from groups.attendance a
         join groups.session s on s.institution_id = a.institution_id and s.id = a.session_id
where a.present and a.voided_at is null and s.status = 'held' and s.voided_at is null
union all
select s.id,
       s.institution_id,
       'headcount'::text,
       s.kind || '/' || s.subtype || '/' || h.who,
       s.held_on,
       null::uuid,
       null::uuid,
       s.leader_id,
       s.partner_id,
       null::uuid,
       s.section_id,
       s.id,
       s.channel,
       false,
       h.heads::numeric,
       null::integer,
       null::numeric
from groups.session s
         cross join lateral (values ('children', s.children), ('adults', s.adults)) as h (who, heads)
where h.heads > 0 and s.status = 'held' and s.voided_at is null;

create or replace view groups.session_card with (security_invoker = true) as
select institution_id, id, number, series_id, kind, subtype, audience, title, held_on, last_on, status, leader_id, section_id,
       voided_at is not null as voided
from groups.session;

create or replace view groups.attendance_card with (security_invoker = true) as
select institution_id, id, session_id, person_id, family_id, present
from groups.attendance
where voided_at is null;

create or replace view groups.series_card with (security_invoker = true) as
select institution_id, id, name, name_key, kind, audience, active
from groups.series;

create or replace view groups.participant_card with (security_invoker = true) as
select p.institution_id, p.series_id, s.name as series_name, s.kind, s.active, p.person_id, p.joined_on, p.left_on
from groups.participant p
         join groups.series s on s.institution_id = p.institution_id and s.id = p.series_id;
