-- An invented region for measuring: ${centres} centres that are open already, ${years} years of work, about ${facts} facts in all. Everything
-- follows from numbers, so that the same sizes and the same seed give the same region. Keys grow with time, as those of real records do.
create function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

create function pg_temp.chance(n bigint, salt integer, below integer) returns integer language sql immutable as
$$ select (abs(hashint8((n * 64 + salt) # ${seed})::bigint) % below)::integer $$;

-- Years are alike: most is done from autumn to spring, least in July, and nothing on Saturdays and Sundays.
create function pg_temp.day(n bigint, many bigint) returns date language sql immutable as
$$ select day - greatest(0, extract(isodow from day)::integer - 5)
   from (select n::float * ${years} / many as years) t
            cross join lateral (select floor(years)::integer as year, years - floor(years) as part) y
            cross join lateral (select make_date(${first} + year, 1, 1) + (365 * (part - 0.05 * sin(2 * pi() * part)))::integer as day) d $$;

-- Some families come again and again, others once.
create function pg_temp.client(n bigint, salt integer, families bigint) returns bigint language sql immutable as
$$ select (families * power(pg_temp.chance(n, salt, 1000000) / 1000000.0, 1.5))::bigint % families $$;

create function pg_temp.size(family bigint) returns integer language sql immutable as
$$ select (array [3, 3, 3, 3, 4, 4, 4, 5, 5, 6])[1 + pg_temp.chance(family, 12, 10)] $$;

create function pg_temp.score(family bigint, domain bigint, round integer) returns integer language sql immutable as
$$ select least(5, greatest(1, 2 + pg_temp.chance(family * 16 + domain, 1, 3)
        + case when round = 0 then 0 else pg_temp.chance((family * 16 + domain) * 8 + round, 2, 3) - 1 end)) $$;

-- Indexes and checks against other rows are made when the rows are there, which is many times faster and checks them just as well.
create temp table later on commit drop as
select format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as again,
       format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as away, case c.contype when 'x' then 1 else 2 end as place
from pg_constraint c
         join pg_class t on t.oid = c.conrelid
         join pg_namespace n on n.oid = t.relnamespace
where c.contype in ('f', 'x') and n.nspname in ('people', 'services', 'groups', 'casework')
union all
select pg_get_indexdef(i.indexrelid), format('drop index %s', i.indexrelid::regclass), 0
from pg_index i
         join pg_class t on t.oid = i.indrelid
         join pg_namespace n on n.oid = t.relnamespace
where n.nspname in ('people', 'services', 'groups', 'casework')
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid);

do $$ declare each text; begin
    for each in select away from later order by place desc loop execute each; end loop;
end $$;

create temp table centre on commit drop as
select row_number() over (order by id) - 1 as c, id from institution.institution where kind = 'centre';

create temp table sizes on commit drop as
select count(*) as centres, greatest(200, ${facts}::bigint / count(*) / 55) as families, ${facts}::bigint * 58 / 100 as deliveries,
       ${facts}::bigint * 14 / 100 / 20 as sessions, ${facts}::bigint / 100 as aid, ${facts}::bigint / 500 as outcomes,
       (select count(*) / count(distinct institution_id) from services.service)::integer as services
from centre;

insert into territory.municipality (id, name, region)
select pg_temp.id(1, c), 'Район ' || c, 'Область измерений' from centre;
insert into territory.settlement (id, municipality_id, kind, name, name_key, remote)
select pg_temp.id(2, c * 8 + s), pg_temp.id(1, c), 'село', 'Село ' || c || '-' || s, 'село ' || c || '-' || s, s > 2
from centre, generate_series(0, 4) s;
insert into institution.department (institution_id, id, name) select id, pg_temp.id(3, c), 'Отделение' from centre;
insert into institution.section (institution_id, id, name, department_id, municipality_id)
select id, pg_temp.id(4, c * 8 + s), 'Участок № ' || s + 1, pg_temp.id(3, c), pg_temp.id(1, c)
from centre, generate_series(0, 4) s;
insert into institution.section_settlement (institution_id, section_id, settlement_id)
select id, pg_temp.id(4, c * 8 + s), pg_temp.id(2, c * 8 + s) from centre, generate_series(0, 4) s;
insert into institution.employee (institution_id, id, family_name, given_name, name_key, position_id, department_id, hired_on)
select centre.id, pg_temp.id(5, c * 16 + e), 'Сотрудник ' || e, 'Анна', 'сотрудник ' || e, p.id, pg_temp.id(3, c), date '2018-01-01'
from centre
         cross join generate_series(0, 14) e
         cross join lateral (select id from institution.position where institution_id = centre.id order by id limit 1) p;
insert into partners.partner (institution_id, id, name, name_key, kind, legal_person)
select id, pg_temp.id(6, c * 32 + p), 'Партнёр ' || p, 'партнер ' || p, case when p < 12 then 'business' else 'volunteer' end, p < 12
from centre, generate_series(0, 19) p;

create temp table family on commit drop as
select g, centre.c, centre.id as institution, pg_temp.size(g) as size
from sizes, centre, generate_series(centre.c * sizes.families, (centre.c + 1) * sizes.families - 1) g;
insert into people.family (institution_id, id, number, name, name_key, registered_on)
select institution, pg_temp.id(7, g), '${before}-' || lpad(g::text, 7, '0'), 'Семьяновы ' || g, 'семьяновы ' || g, date '${before}-02-01' from family;
insert into people.person (institution_id, id, family_name, given_name, name_key, sex, birth_date, registered_on)
select institution, pg_temp.id(8, g * 8 + k), 'Семьянов ' || g, 'Имя ' || k, 'семьянов ' || g || ' имя ' || k,
       case when k % 2 = 0 then 'female' else 'male' end,
       case when pg_temp.chance(g * 8 + k, 1, 100) = 0 then null
            when k < 2 then date '1970-01-01' + pg_temp.chance(g * 8 + k, 2, 9000)
            else date '2003-06-01' + pg_temp.chance(g * 8 + k, 3, 6200) end,
       date '${before}-02-01'
from family, generate_series(0, size - 1) k;
insert into people.membership (institution_id, id, family_id, person_id, role, starts_on)
select institution, pg_temp.id(9, g * 8 + k), pg_temp.id(7, g), pg_temp.id(8, g * 8 + k), case when k < 2 then 'mother' else 'child' end,
       date '${before}-02-01'
from family, generate_series(0, size - 1) k;
insert into people.residence (institution_id, id, family_id, settlement_id, section_id, starts_on)
select institution, pg_temp.id(10, g), pg_temp.id(7, g), pg_temp.id(2, c * 8 + g % 5), pg_temp.id(4, c * 8 + g % 5), date '${before}-02-01'
from family;
insert into people.curator (institution_id, id, family_id, employee_id, starts_on)
select institution, pg_temp.id(11, g), pg_temp.id(7, g), pg_temp.id(5, c * 16 + g % 15), date '${before}-02-01' from family;
insert into people.family_category (institution_id, id, family_id, category_code, starts_on)
select institution, pg_temp.id(12, g), pg_temp.id(7, g), 'military', date '2022-10-01' + pg_temp.chance(g, 4, 300)
from family where pg_temp.chance(g, 5, 100) < 18;

-- A third of the families in ТЖС, a quarter in СОП; of both some change within the years.
insert into people.family_status (institution_id, id, family_id, axis, status, starts_on, ends_on)
select institution, pg_temp.id(13, g * 8 + step), pg_temp.id(7, g), 'legal', status, starts_on, ends_on
from family
         cross join lateral (select date '${first}-06-01' + pg_temp.chance(g, 6, 300 * ${years}) as turn, pg_temp.chance(g, 7, 100) as lot) f
         cross join lateral (
    select 0 as step, case when lot < 35 then 'tzhs' else 'sop' end as status, date '${before}-03-01' as starts_on,
           case when lot % 5 = 0 then turn - 1 end as ends_on
    where lot < 60
    union all
    select 1, case when lot < 35 then 'sop' else 'tzhs' end, turn, null where lot < 60 and lot % 5 = 0) s;
insert into people.family_status (institution_id, id, family_id, axis, status, starts_on, ends_on)
select institution, pg_temp.id(13, g * 8 + 4 + step), pg_temp.id(7, g), 'practice', status, starts_on, ends_on
from family
         cross join lateral (select date '${first}-06-01' + pg_temp.chance(g, 8, 300 * ${years}) as turn, pg_temp.chance(g, 9, 100) as lot) f
         cross join lateral (
    select 0 as step, case when lot < 10 then 'asocial' when lot < 45 then 'dysfunctional' else 'risk' end as status,
           date '${before}-03-01' as starts_on, case when lot % 3 = 0 then turn - 1 end as ends_on
    union all
    select 1, case when lot < 10 then 'dysfunctional' when lot < 45 then 'risk' else 'stable' end, turn, null where lot % 3 = 0) s;
insert into casework.case_file (institution_id, id, family_id, opened_on, closed_on, closing_reason)
select institution, pg_temp.id(14, g), pg_temp.id(7, g), date '${before}-02-01', case when lot < 18 then date '${first}-02-01' + pg_temp.chance(g, 10, 330 * ${years}) end,
       case when lot < 12 then 'improvement' when lot < 18 then 'moved' end
from family cross join lateral (select pg_temp.chance(g, 11, 100) as lot) f;

create temp table service on commit drop as
select centre.c, centre.id as institution, s.id, s.urgent,
       row_number() over (partition by s.institution_id order by s.code) - 1 as s
from services.service s join centre on centre.id = s.institution_id;
analyze service;

-- Of a hundred services one is given to somebody unnamed, ten to a whole family.
insert into services.delivery (institution_id, id, event_id, position, service_id, family_id, person_id, delivered_on, channel, urgent, quantity,
                               minutes, employee_id, section_id, recorded_at, recorded_by)
select s.institution, pg_temp.id(15, n), pg_temp.id(15, n), 0, s.id, case when not unnamed then pg_temp.id(7, g) end,
       case when not unnamed and not whole then pg_temp.id(8, g * 8 + pg_temp.chance(n, 2, pg_temp.size(g))) end,
       day, (array ['in_person', 'in_person', 'in_person', 'visit', 'online'])[1 + pg_temp.chance(n, 5, 5)], s.urgent,
       1 + pg_temp.chance(n, 6, 8) / 7, 30, pg_temp.id(5, d.c * 16 + pg_temp.chance(n, 7, 15)),
       case when not unnamed then pg_temp.id(4, d.c * 8 + g % 5) end, day::timestamptz, s.institution
from (select n, n % centres as c, n % centres * families + pg_temp.client(n, 1, families) as g, pg_temp.day(n, deliveries) as day,
             pg_temp.chance(n, 3, 100) = 0 as unnamed, pg_temp.chance(n, 4, 10) = 0 as whole, pg_temp.chance(n, 8, services) as lot
      from sizes, generate_series(0, deliveries - 1) n) d
         join service s on s.c = d.c and s.s = lot
order by n;
insert into services.delivery_member (institution_id, delivery_id, person_id)
select d.institution_id, d.id, m.person_id
from services.delivery d join people.membership m on m.institution_id = d.institution_id and m.family_id = d.family_id
where d.person_id is null
order by d.id;

insert into groups.session (institution_id, id, kind, subtype, audience, title, held_on, minutes, channel, section_id, leader_id, status, children,
                            recorded_at, recorded_by)
select centre.id, pg_temp.id(16, n), kind, case when kind = 'leisure'
           then (array ['holiday', 'excursion', 'hike', 'cinema', 'master_class', 'sport'])[1 + pg_temp.chance(n, 2, 6)] else '' end,
       case when kind = 'parents_club' then 'parents' when kind = 'leisure' then 'minors'
            else (array ['minors', 'parents'])[1 + pg_temp.chance(n, 3, 2)] end,
       'Мероприятие ' || n, pg_temp.day(n, sessions), 60, (array ['in_person', 'in_person', 'online'])[1 + pg_temp.chance(n, 4, 3)],
       pg_temp.id(4, centre.c * 8 + n % 5), pg_temp.id(5, centre.c * 16 + n % 15), 'held', case when kind = 'mass_event' then 40 else 0 end,
       pg_temp.day(n, sessions)::timestamptz, centre.id
from sizes
         cross join generate_series(0, sessions - 1) n
         join centre on centre.c = n % centres
         cross join lateral (select (array ['leisure', 'leisure', 'leisure', 'parents_club', 'talk_hour', 'talk_hour', 'healthy_lifestyle',
    'healthy_lifestyle', 'mass_event', 'other_event'])[1 + pg_temp.chance(n, 1, 10)] as kind) k;
insert into groups.attendance (institution_id, id, session_id, person_id, family_id, section_id, present, recorded_at, recorded_by)
select centre.id, pg_temp.id(17, n * 32 + a), pg_temp.id(16, n), pg_temp.id(8, g * 8 + pg_temp.chance(n * 32 + a, 2, pg_temp.size(g))),
       pg_temp.id(7, g), pg_temp.id(4, centre.c * 8 + g % 5), true, pg_temp.day(n, sessions)::timestamptz, centre.id
from sizes
         cross join generate_series(0, sessions - 1) n
         join centre on centre.c = n % centres
         cross join generate_series(0, 19) a
         cross join lateral (select centre.c * families + (pg_temp.chance(n, 5, families::integer) + a * 7) % families as g) f;

insert into services.material_aid (institution_id, id, family_id, given_on, form, purpose, amount, source, partner_id, employee_id, section_id,
                                   recorded_at, recorded_by)
select centre.id, pg_temp.id(18, n), pg_temp.id(7, g), pg_temp.day(n, aid), case when n % 3 = 0 then 'money' else 'goods' end,
       (array ['food', 'clothing', 'school_supplies', 'medicine', 'hygiene'])[1 + pg_temp.chance(n, 2, 5)],
       100 + pg_temp.chance(n, 3, 900000) / 100.0, case when n % 2 = 0 then 'budget' else 'partner' end,
       case when n % 2 = 1 then pg_temp.id(6, centre.c * 32 + pg_temp.chance(n, 4, 20)) end, pg_temp.id(5, centre.c * 16 + n % 15),
       pg_temp.id(4, centre.c * 8 + g % 5), pg_temp.day(n, aid)::timestamptz, centre.id
from sizes
         cross join generate_series(0, aid - 1) n
         join centre on centre.c = n % centres
         cross join lateral (select centre.c * families + pg_temp.client(n, 1, families) as g) f;

insert into casework.outcome (institution_id, id, family_id, person_id, kind, occurred_on, evidence, employee_id, section_id, recorded_at, recorded_by)
select centre.id, pg_temp.id(19, n), pg_temp.id(7, g), pg_temp.id(8, g * 8 + case when n % 2 = 0 then 2 else 0 end),
       case when n % 2 = 0 then (array ['behaviour', 'social_skills', 'development', 'talents'])[1 + pg_temp.chance(n, 2, 4)]
            else (array ['upbringing', 'healthy_life', 'interests', 'finances'])[1 + pg_temp.chance(n, 2, 4)] end,
       pg_temp.day(n, outcomes), 'Запись специалиста', pg_temp.id(5, centre.c * 16 + n % 15), pg_temp.id(4, centre.c * 8 + g % 5),
       pg_temp.day(n, outcomes)::timestamptz, centre.id
from sizes
         cross join generate_series(0, outcomes - 1) n
         join centre on centre.c = n % centres
         cross join lateral (select centre.c * families + pg_temp.client(n, 1, families) as g) f;

-- Every seventh family is looked at twice a year.
insert into casework.monitoring (institution_id, id, family_id, observed_on, employee_id, section_id, recorded_at, recorded_by)
select institution, pg_temp.id(20, g * 32 + round), pg_temp.id(7, g), date '${first}-03-01' + round * 182, pg_temp.id(5, c * 16 + g % 15),
       pg_temp.id(4, c * 8 + g % 5), now(), institution
from family, generate_series(0, 2 * ${years} - 1) round where g % 7 = 0;
insert into casework.rating (institution_id, id, monitoring_id, family_id, domain, observed_on, score, counted_as, baseline_score, baseline_on)
select m.institution, pg_temp.id(21, (g * 32 + round) * 16 + d.position), pg_temp.id(20, g * 32 + round), pg_temp.id(7, g), d.code,
       date '${first}-03-01' + round * 182, pg_temp.score(g, d.position, round), d.code, pg_temp.score(g, d.position, 0), date '${first}-03-01'
from (select * from family, generate_series(0, 2 * ${years} - 1) round where g % 7 = 0) m
         join casework.monitoring_domain d on d.institution_id = m.institution and d.active;

do $$ declare each text; begin
    for each in select again from later order by place loop execute each; end loop;
end $$;
