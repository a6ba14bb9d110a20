-- Questionnaires and who answered, as other modules may read them.
create or replace view surveys.questionnaire_card with (security_invoker = true) as
select q.institution_id,
       q.id,
       q.code,
       q.title,
       q.kind,
       q.anonymous,
       q.sensitive,
       q.retired_on,
       v.id     as version_id,
       v.number as version_number,
       v.published_on
from surveys.questionnaire q
         left join lateral (select id, number, published_on
                            from surveys.version
                            where institution_id = q.institution_id and questionnaire_id = q.id and published_on is not null
                            order by number desc
                            limit 1) v on true;

create or replace view surveys.filling_card with (security_invoker = true) as
select f.institution_id,
       f.id,
       q.id     as questionnaire_id,
       q.code   as questionnaire_code,
       q.title,
       q.anonymous,
       q.sensitive,
       f.version_id,
       v.number as version_number,
       f.person_id,
       f.family_id,
       f.employee_id,
       f.way,
       f.state,
       f.filled_on,
       f.entered_at,
       f.wave_id,
       f.group_id
from surveys.filling f
         join surveys.version v on v.institution_id = f.institution_id and v.id = f.version_id
         join surveys.questionnaire q on q.institution_id = v.institution_id and q.id = v.questionnaire_id;

create or replace view surveys.choice_made with (security_invoker = true) as
select f.institution_id,
       a.id as answer_id,
       f.id as filling_id,
       f.questionnaire_code,
       a.question_code,
       o.option_code,
       f.person_id,
       f.family_id,
       f.employee_id,
       f.filled_on,
       f.wave_id,
       f.group_id
from surveys.filling_card f
         join surveys.answer a on a.institution_id = f.institution_id and a.filling_id = f.id
         cross join lateral unnest(a.option_codes) as o(option_code)
where f.state = 'done';

-- Facts of this module, in the common shape: answered and refused (code is that of the questionnaire), and every option chosen (code is
-- '<questionnaire>/<question>/<option>').
create or replace view surveys.fact with (security_invoker = true) as
select f.id                as fact_id,
       f.institution_id,
       case f.state when 'done' then 'survey_answered' else 'survey_refused' end as kind,
       f.questionnaire_code as code,
       f.filled_on         as occurred_on,
       f.person_id,
       f.family_id,
       f.employee_id,
       null::uuid          as partner_id,
       null::uuid          as practice_id,
       r.section_id,
       f.id                as event_id,
       case f.way when 'link' then 'online' else 'in_person' end as channel,
       false               as urgent,
       1::numeric          as quantity,
       null::integer       as minutes,
       null::numeric       as amount
from surveys.filling_card f
         left join people.residence_interval r
                   on r.institution_id = f.institution_id and r.family_id = f.family_id
                       and f.filled_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where f.state in ('done', 'refused')
union all
select md5(c.answer_id || '/' || c.option_code)::uuid,
       c.institution_id,
       'survey_choice'::text,
       c.questionnaire_code || '/' || c.question_code || '/' || c.option_code,
       c.filled_on,
       c.person_id,
       c.family_id,
       c.employee_id,
       null::uuid,
       null::uuid,
       r.section_id,
       c.filling_id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from surveys.choice_made c
         left join people.residence_interval r
                   on r.institution_id = c.institution_id and r.family_id = c.family_id
                       and c.filled_on between r.starts_on and coalesce(r.ends_on, 'infinity');
