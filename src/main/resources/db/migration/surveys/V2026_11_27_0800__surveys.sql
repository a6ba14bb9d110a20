create schema surveys;

-- A questionnaire, and its versions: what is asked stands in a version, so that answers keep the questions they were given to.
create table surveys.questionnaire (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    code           text not null,
    title          text not null,
    kind           text not null,
    anonymous      boolean not null default false,
    sensitive      boolean not null default false,
    retired_on     date,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (institution_id, id),
    constraint questionnaire_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint questionnaire_title_given check (title <> ''),
    constraint questionnaire_kind_known check (kind in ('questionnaire', 'test', 'feedback', 'interview', 'observation')),
    constraint nobody_is_named_in_an_anonymous_one check (not (anonymous and sensitive))
);

create unique index questionnaire_code_once on surveys.questionnaire (institution_id, code);

-- The draft is the version without a day of publication, one at a time; edition tells two editors apart.
create table surveys.version (
    institution_id   uuid not null references institution.institution (id),
    id               uuid not null,
    questionnaire_id uuid not null,
    number           integer not null,
    body             jsonb not null,
    edition          integer not null default 1,
    published_on     date,
    published_by     uuid,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    primary key (institution_id, id),
    constraint version_questionnaire foreign key (institution_id, questionnaire_id)
        references surveys.questionnaire (institution_id, id),
    constraint version_number_positive check (number > 0),
    constraint published_by_somebody check ((published_on is null) = (published_by is null))
);

create unique index version_number_once on surveys.version (institution_id, questionnaire_id, number);
create unique index version_draft_once on surveys.version (institution_id, questionnaire_id) where published_on is null;

create function surveys.published_stays() returns trigger language plpgsql as
$$
begin
    if old.published_on is not null and (tg_op = 'DELETE' or old is distinct from new) then
        raise exception 'A published version is never changed' using errcode = 'check_violation', constraint = 'published_version_stays';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger published_stays before update or delete on surveys.version
    for each row execute function surveys.published_stays();

-- One person's answers on one day, or that they refused to answer. family_id is the family of that day: the walls hide by it.
-- wave_id is the wave that asked, group_id the series of meetings it was filled for.
create table surveys.filling (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    version_id     uuid not null,
    person_id      uuid,
    family_id      uuid,
    employee_id    uuid,
    way            text not null,
    state          text not null,
    filled_on      date not null,
    entered_at     timestamptz not null,
    entered_by     uuid not null,
    refusal_reason text not null default '',
    wave_id        uuid,
    group_id       uuid,
    edition        integer not null default 1,
    voided_at      timestamptz,
    voided_by      uuid,
    void_reason    text not null default '',
    primary key (institution_id, id),
    constraint filling_version foreign key (institution_id, version_id) references surveys.version (institution_id, id),
    constraint filling_person foreign key (institution_id, person_id) references people.person (institution_id, id),
    constraint filling_family foreign key (institution_id, family_id) references people.family (institution_id, id),
    constraint filling_employee foreign key (institution_id, employee_id) references institution.employee (institution_id, id),
    constraint filling_way_known check (way in ('specialist', 'link', 'kiosk', 'paper')),
    constraint filling_state_known check (state in ('draft', 'done', 'refused', 'voided')),
    constraint only_a_refusal_has_its_reason check (state in ('refused', 'voided') or refusal_reason = ''),
    constraint voided_by_somebody check ((state = 'voided') = (voided_at is not null) and (voided_at is null) = (voided_by is null)),
    constraint a_family_comes_with_its_person check (family_id is null or person_id is not null)
);

create index filling_version_idx on surveys.filling (institution_id, version_id, filled_on, id);
create index filling_person_idx on surveys.filling (institution_id, person_id, filled_on);
create index filling_family_idx on surveys.filling (institution_id, family_id, filled_on);
create index filling_employee_idx on surveys.filling (institution_id, employee_id);
create index filling_day_idx on surveys.filling (institution_id, filled_on, id);
create index filling_wave_idx on surveys.filling (institution_id, wave_id) where wave_id is not null;
create index filling_group_idx on surveys.filling (institution_id, group_id) where group_id is not null;

-- The answer to one question. The option «own» stands for the respondent's own words, which are in text.
create table surveys.answer (
    institution_id uuid not null references institution.institution (id),
    id             uuid not null,
    filling_id     uuid not null,
    family_id      uuid,
    question_code  text not null,
    option_codes   text[] not null default '{}',
    number         numeric,
    day            date,
    text           text not null default '',
    primary key (institution_id, id),
    constraint answer_filling foreign key (institution_id, filling_id)
        references surveys.filling (institution_id, id) on delete cascade,
    constraint answer_family foreign key (institution_id, family_id) references people.family (institution_id, id)
);

create unique index answer_question_once on surveys.answer (institution_id, filling_id, question_code);
create index answer_family_idx on surveys.answer (institution_id, family_id);

-- The sums per scale as the version counted them on the day.
create table surveys.scale_score (
    institution_id uuid not null references institution.institution (id),
    filling_id     uuid not null,
    scale          text not null,
    family_id      uuid,
    score          numeric not null,
    primary key (institution_id, filling_id, scale),
    constraint scale_score_filling foreign key (institution_id, filling_id)
        references surveys.filling (institution_id, id) on delete cascade,
    constraint scale_score_family foreign key (institution_id, family_id) references people.family (institution_id, id)
);

create index scale_score_family_idx on surveys.scale_score (institution_id, family_id);

-- The questionnaire of the technology «Социальный лифт» (QST-01), for the institutions that are there; new ones get the same
-- from opora/surveys/yugorsk-2021.json.
with shipped as (
    insert into surveys.questionnaire (institution_id, id, code, title, kind, recorded_at, recorded_by)
    select id, gen_random_uuid(), 'yugorsk-2021', 'Готовность изменить ситуацию: анкета заключивших социальный контракт', 'questionnaire',
           current_timestamp, '00000000-0000-0000-0000-000000000001'
    from institution.institution
    returning institution_id, id)
insert into surveys.version (institution_id, id, questionnaire_id, number, body, published_on, published_by, recorded_at, recorded_by)
select institution_id, gen_random_uuid(), id, 1, $body$
{
  "greeting": "Уважаемый респондент! Наше учреждение проводит анкетирование граждан, заключивших социальный контракт, с целью изучения востребованности в проведении мероприятий по выходу из трудной жизненной ситуации. Просим Вас ответить на поставленные вопросы: выберите вариант ответа, соответствующий Вашему мнению. При необходимости дополните свои ответы.",
  "thanks": "Благодарим за сотрудничество!",
  "sections": [
    {
      "code": "s1",
      "title": "",
      "questions": [
        {
          "code": "inner-resources",
          "kind": "CHOICE",
          "text": "Готовы ли Вы участвовать в психологических занятиях по поиску внутренних ресурсов для повышения своего материального благосостояния (своей семьи)?",
          "help": "",
          "options": [
            {
              "code": "yes",
              "text": "Да",
              "score": null
            },
            {
              "code": "no",
              "text": "Нет",
              "score": null
            }
          ],
          "own": true,
          "required": true,
          "range": null,
          "skips": []
        },
        {
          "code": "others-experience",
          "kind": "CHOICE",
          "text": "Готовы ли Вы воспользоваться положительным опытом разрешения подобной трудной жизненной ситуации других семей, проживающих в городе Югорске?",
          "help": "",
          "options": [
            {
              "code": "yes",
              "text": "Да",
              "score": null
            },
            {
              "code": "no",
              "text": "Нет",
              "score": null
            }
          ],
          "own": true,
          "required": true,
          "range": null,
          "skips": []
        }
      ]
    }
  ],
  "scales": []
}
$body$,
       date '2021-02-04', '00000000-0000-0000-0000-000000000001', current_timestamp, '00000000-0000-0000-0000-000000000001'
from shipped;

call platform.wall('surveys.questionnaire');
call platform.wall('surveys.version');
call platform.wall('surveys.filling');
call platform.wall('surveys.answer');
call platform.wall('surveys.scale_score');
