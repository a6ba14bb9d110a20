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
                       and c.filled_on between r.starts_on and coalesce(r.ends_on, 'infinity')
union all
-- Satisfied is 4 or 5 on the first scale from 1 to 5 of an opinion form; less is dissatisfied (QST-10).
select f.id,
       f.institution_id,
       case when a.number >= 4 then 'satisfied' else 'dissatisfied' end,
       f.questionnaire_code,
       f.filled_on,
       f.person_id,
       f.family_id,
       f.employee_id,
       null::uuid,
       null::uuid,
       r.section_id,
       f.id,
       null::text,
       false,
       1::numeric,
       null::integer,
       null::numeric
from surveys.filling_card f
         join surveys.questionnaire q on q.institution_id = f.institution_id and q.id = f.questionnaire_id and q.kind = 'feedback'
         join surveys.version v on v.institution_id = f.institution_id and v.id = f.version_id
         cross join lateral (select question ->> 'code' as code
                             from jsonb_path_query(v.body, '$.sections[*].questions[*] ? (@.kind == "SCALE" && @.range.from == 1 && @.range.to == 5)')
                                      with ordinality as asked(question, place)
                             order by place
                             limit 1) scale
         join surveys.answer a
              on a.institution_id = f.institution_id and a.filling_id = f.id and a.question_code = scale.code and a.number is not null
         left join people.residence_interval r
                   on r.institution_id = f.institution_id and r.family_id = f.family_id
                       and f.filled_on between r.starts_on and coalesce(r.ends_on, 'infinity')
where f.state = 'done'
union all
select w.id,
       w.institution_id,
       'review'::text,
       w.kind,
       w.received_on,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       null::uuid,
       w.id,
       case w.way when 'link' then 'online' else 'in_person' end,
       false,
       1::numeric,
       null::integer,
       null::numeric
from surveys.review w
where w.voided_at is null;
