-- The register as other modules may read it. Open intervals are the present: no interval may start or end in the future.
create or replace view people.person_card with (security_invoker = true) as
select p.institution_id,
       p.id,
       p.family_name || ' ' || p.given_name || coalesce(' ' || p.patronymic, '') as full_name,
       p.name_key,
       p.sex,
       p.birth_date,
       m.family_id
from people.person p
         left join people.membership m
                   on m.institution_id = p.institution_id and m.person_id = p.id and m.ends_on is null;

create or replace view people.family_card with (security_invoker = true) as
select f.institution_id,
       f.id,
       f.number,
       f.name,
       f.name_key,
       f.registered_on,
       r.section_id,
       r.settlement_id,
       case when hides.address then '' else r.street end as street,
       case when hides.address then '' else r.house end  as house,
       case when hides.address then '' else r.flat end   as flat,
       c.employee_id as curator_id,
       l.status      as legal_status,
       s.status      as practice_status,
       r.id          as residence_id
from people.family f
         left join people.residence r
                   on r.institution_id = f.institution_id and r.family_id = f.id and r.ends_on is null
         left join people.curator c
                   on c.institution_id = f.institution_id and c.family_id = f.id and c.ends_on is null
         left join people.family_status l
                   on l.institution_id = f.institution_id and l.family_id = f.id and l.axis = 'legal' and l.ends_on is null
         left join people.family_status s
                   on s.institution_id = f.institution_id and s.family_id = f.id and s.axis = 'practice' and s.ends_on is null
         -- Where a family hides from somebody stands in no list and on no paper, whoever asks for them.
         cross join lateral (select exists (select
                                            from people.restriction x
                                            where x.institution_id = f.institution_id and x.family_id = f.id
                                              and x.kind = 'refuge' and x.ends_on is null) as address) hides;

create or replace view people.membership_interval with (security_invoker = true) as
select institution_id, id, family_id, person_id, role, starts_on, ends_on
from people.membership;

create or replace view people.residence_interval with (security_invoker = true) as
select institution_id, family_id, settlement_id, section_id, starts_on, ends_on
from people.residence;

create or replace view people.status_interval with (security_invoker = true) as
select institution_id, id, family_id, axis, status, starts_on, ends_on
from people.family_status;

create or replace view people.category_interval with (security_invoker = true) as
select institution_id, id, family_id, person_id, category_code, starts_on, ends_on
from people.family_category;

create or replace view people.curator_interval with (security_invoker = true) as
select institution_id, family_id, employee_id, starts_on, ends_on
from people.curator;

create or replace view people.category_card with (security_invoker = true) as
select institution_id, code, title, sensitive
from people.category;

-- Where a person is looked up: the family they live in now, or else the one they left last, with its section and curator of today.
create or replace view people.person_home with (security_invoker = true) as
select p.institution_id,
       p.id          as person_id,
       m.family_id,
       m.ends_on     as left_on,
       r.section_id,
       r.settlement_id,
       c.employee_id as curator_id
from people.person p
         left join lateral (select family_id, ends_on
                            from people.membership
                            where institution_id = p.institution_id and person_id = p.id
                            order by ends_on desc nulls first
                            limit 1) m on true
         left join people.residence r
                   on r.institution_id = p.institution_id and r.family_id = m.family_id and r.ends_on is null
         left join people.curator c
                   on c.institution_id = p.institution_id and c.family_id = m.family_id and c.ends_on is null;

-- For reports that need of millions of records the age alone: the card would look up the family of each as well.
create or replace view people.person_birth with (security_invoker = true) as
select institution_id, id, birth_date
from people.person;
