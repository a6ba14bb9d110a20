create or replace view learning.fact with (security_invoker = true) as
select m.id             as fact_id,
       m.institution_id,
       'supervision'    as kind,
       'meeting'        as code,
       m.held_on        as occurred_on,
       null::uuid       as person_id,
       null::uuid       as family_id,
       m.leader_id      as employee_id,
       null::uuid       as partner_id,
       null::uuid       as practice_id,
       null::uuid       as section_id,
       m.id             as event_id,
       null::text       as channel,
       false            as urgent,
       1::numeric       as quantity,
       m.minutes,
       null::numeric    as amount
from learning.supervision m
where m.voided_at is null and m.status = 'held'
union all
select a.id,
       m.institution_id,
       'supervision_attendance'::text,
       'meeting'::text,
       m.held_on,
       null::uuid,
       null::uuid,
       a.employee_id,
       null::uuid,
       null::uuid,
       null::uuid,
       m.id,
       null::text,
       false,
       0::numeric,
       null::integer,
       null::numeric
from learning.supervision_participant a
         join learning.supervision m on m.institution_id = a.institution_id and m.id = a.entry_id
where m.voided_at is null and m.status = 'held'
union all
select c.id,
       c.institution_id,
       'professional_consultation'::text,
       c.profession,
       c.held_on,
       null::uuid,
       null::uuid,
       c.addressee_id,
       null::uuid,
       null::uuid,
       null::uuid,
       c.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from learning.consultation c
where c.voided_at is null
union all
select t.id,
       t.institution_id,
       'training'::text,
       t.kind,
       t.completed_on,
       null::uuid,
       null::uuid,
       t.employee_id,
       null::uuid,
       null::uuid,
       null::uuid,
       t.id,
       null::text,
       false,
       1::numeric,
       t.hours * 60,
       null::numeric
from learning.training t
where t.voided_at is null and t.completed_on is not null
union all
select m.id,
       m.institution_id,
       'seminar'::text,
       'training_seminar/' || m.programme,
       m.held_on,
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
from learning.seminar m
where m.voided_at is null and m.status = 'held'
union all
select a.id,
       m.institution_id,
       'seminar_attendance'::text,
       'training_seminar/' || m.programme,
       m.held_on,
       null::uuid,
       null::uuid,
       a.employee_id,
       null::uuid,
       null::uuid,
       null::uuid,
       m.id,
       null::text,
       false,
       0::numeric,
       null::integer,
       null::numeric
from learning.seminar_participant a
         join learning.seminar m on m.institution_id = a.institution_id and m.id = a.entry_id
where m.voided_at is null and m.status = 'held'
union all
select p.id,
       p.institution_id,
       'publication'::text,
       p.kind || '/' || p.channel,
       p.published_on,
       null::uuid,
       null::uuid,
       p.author_id,
       null::uuid,
       null::uuid,
       null::uuid,
       p.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from learning.publication p
where p.voided_at is null
union all
select c.id,
       c.institution_id,
       'online_cycle'::text,
       c.kind,
       c.created_on,
       null::uuid,
       null::uuid,
       c.author_id,
       null::uuid,
       null::uuid,
       null::uuid,
       c.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from learning.online_cycle c
where c.voided_at is null
union all
select t.id,
       t.institution_id,
       'tool_studied'::text,
       'tool'::text,
       t.studied_on,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       t.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from learning.tool t
where t.voided_at is null and t.studied_on is not null
union all
select t.id,
       t.institution_id,
       'tool_introduced'::text,
       'tool'::text,
       t.introduced_on,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       t.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from learning.tool t
where t.voided_at is null and t.introduced_on is not null
union all
select s.id,
       s.institution_id,
       'specialist_change'::text,
       s.change,
       s.observed_on,
       null::uuid,
       null::uuid,
       s.employee_id,
       null::uuid,
       null::uuid,
       null::uuid,
       s.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from learning.specialist_change s
where s.voided_at is null;

-- One line for every entry of every register, as lists show it.
create or replace view learning.entry_card with (security_invoker = true) as
select institution_id,
       id,
       'supervision' as register,
       '' as kind,
       status as status,
       held_on as happened_on,
       topic as title,
       leader_id as employee_id,
       leader_name as outside,
       (select count(*)::integer from learning.supervision_participant r where r.institution_id = e.institution_id and r.entry_id = e.id) as people,
       voided_at is not null as voided
from learning.supervision e
union all
select institution_id,
       id,
       'consultations',
       profession,
       'held',
       held_on,
       topic,
       consultant_id,
       organisation,
       null,
       voided_at is not null
from learning.consultation e
union all
select institution_id,
       id,
       'trainings',
       kind,
       case when completed_on is null then 'planned' else 'held' end,
       coalesce(completed_on, started_on, (recorded_at at time zone 'UTC')::date),
       title,
       employee_id,
       organisation,
       null,
       voided_at is not null
from learning.training e
union all
select institution_id,
       id,
       'seminars',
       programme,
       status,
       held_on,
       title,
       leader_id,
       leader_name,
       (select count(*)::integer from learning.seminar_participant r where r.institution_id = e.institution_id and r.entry_id = e.id) + coalesce(outsiders, 0),
       voided_at is not null
from learning.seminar e
union all
select institution_id,
       id,
       'publications',
       kind,
       'held',
       published_on,
       title,
       author_id,
       channel,
       null,
       voided_at is not null
from learning.publication e
union all
select institution_id,
       id,
       'cycles',
       kind,
       'held',
       created_on,
       title,
       author_id,
       '',
       null,
       voided_at is not null
from learning.online_cycle e
union all
select institution_id,
       id,
       'tools',
       '',
       case when introduced_on is null then 'planned' else 'held' end,
       coalesce(introduced_on, studied_on, (recorded_at at time zone 'UTC')::date),
       name,
       null,
       '',
       (select count(*)::integer from learning.tool_user r where r.institution_id = e.institution_id and r.entry_id = e.id),
       voided_at is not null
from learning.tool e
union all
select institution_id,
       id,
       'specialist_changes',
       change,
       'held',
       observed_on,
       evidence,
       employee_id,
       '',
       null,
       voided_at is not null
from learning.specialist_change e;

-- Which employee had what part in which entry.
create or replace view learning.involvement_card with (security_invoker = true) as
select institution_id, id as entry_id, 'supervision' as register, leader_id as employee_id, 'leader' as part from learning.supervision where leader_id is not null
union all
select institution_id, entry_id, 'supervision', employee_id, 'participant' from learning.supervision_participant
union all
select institution_id, id, 'consultations', consultant_id, 'consultant' from learning.consultation where consultant_id is not null
union all
select institution_id, id, 'consultations', addressee_id, 'addressee' from learning.consultation where addressee_id is not null
union all
select institution_id, id, 'trainings', employee_id, 'trainee' from learning.training where employee_id is not null
union all
select institution_id, id, 'seminars', leader_id, 'leader' from learning.seminar where leader_id is not null
union all
select institution_id, entry_id, 'seminars', employee_id, 'participant' from learning.seminar_participant
union all
select institution_id, id, 'publications', author_id, 'author' from learning.publication where author_id is not null
union all
select institution_id, id, 'cycles', author_id, 'author' from learning.online_cycle where author_id is not null
union all
select institution_id, entry_id, 'tools', employee_id, 'user' from learning.tool_user
union all
select institution_id, id, 'specialist_changes', employee_id, 'changed' from learning.specialist_change where employee_id is not null;

create or replace view learning.tool_card with (security_invoker = true) as
select institution_id, id, name, studied_on, introduced_on
from learning.tool
where voided_at is null;
