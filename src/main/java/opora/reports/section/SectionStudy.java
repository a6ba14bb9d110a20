package opora.reports.section;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Studies a section on a day: who lives there on service, what they were given over the twelve months before, what there is to lean on. */
@Repository
class SectionStudy {

    private static final String STUDY = """
            with lived as (
                select distinct r.family_id, r.settlement_id
                from people.residence_interval r
                         join casework.case_interval c on c.institution_id = r.institution_id and c.family_id = r.family_id
                    and c.opened_on <= {2} and coalesce(c.closed_on, 'infinity') >= {2}
                where r.institution_id = {0} and r.section_id = {1}
                  and r.starts_on <= {2} and coalesce(r.ends_on, 'infinity') >= {2}),
            family as (select distinct family_id from lived),
            member as (
                select distinct p.id, date_part('year', age({2}, p.birth_date)) as years
                from people.membership_interval m
                         join family f on f.family_id = m.family_id
                         join people.person_card p on p.institution_id = m.institution_id and p.id = m.person_id
                where m.institution_id = {0} and m.starts_on <= {2} and coalesce(m.ends_on, 'infinity') >= {2}),
            happened as (
                select * from reports.fact
                where institution_id = {0} and section_id = {1} and occurred_on > {2} - interval '1 year' and occurred_on <= {2}),
            needed as (
                select distinct on (r.family_id, r.domain) r.domain, r.score
                from casework.monitoring_rating r
                         join family f on f.family_id = r.family_id
                where r.institution_id = {0} and r.observed_on <= {2}
                order by r.family_id, r.domain, r.observed_on desc)
            select part, key, title, number, remark
            from (
                select 0 as place, 'territory' as part, s.id::text as key, s.settlement_name as title,
                       (select count(distinct family_id) from lived l where l.settlement_id = s.id)::numeric as number,
                       case when s.remote then 'remote' else '' end as remark
                from institution.section_settlement_card t
                         join territory.settlement_card s on s.id = t.settlement_id
                where t.institution_id = {0} and t.section_id = {1}
                union all
                select 1, 'families', 'all', null, count(*), '' from family
                union all
                select 2, 'families', i.status, null, count(distinct i.family_id), ''
                from people.status_interval i join family f on f.family_id = i.family_id
                where i.institution_id = {0} and i.starts_on <= {2} and coalesce(i.ends_on, 'infinity') >= {2}
                group by i.status
                union all
                select 3, 'families', 'no_status', null, count(*), ''
                from family f
                where not exists (select from people.status_interval i
                                  where i.institution_id = {0} and i.family_id = f.family_id
                                    and i.starts_on <= {2} and coalesce(i.ends_on, 'infinity') >= {2})
                union all
                select 4, 'categories', i.category_code, c.title, count(distinct i.family_id), ''
                from people.category_interval i
                         join family f on f.family_id = i.family_id
                         join people.category_card c on c.institution_id = i.institution_id and c.code = i.category_code
                where i.institution_id = {0} and i.starts_on <= {2} and coalesce(i.ends_on, 'infinity') >= {2}
                group by i.category_code, c.title
                union all
                select 5, 'people', 'all', null, count(*), '' from member
                union all
                select 6, 'people', a.key, null, count(m.id), ''
                from (values ('age_0_2', 0, 2), ('age_3_6', 3, 6), ('age_7_10', 7, 10), ('age_11_13', 11, 13), ('age_14_17', 14, 17),
                             ('adults', 18, 200)) a (key, youngest, oldest)
                         left join member m on m.years between a.youngest and a.oldest
                group by a.key
                union all
                select 7, 'people', 'age_unknown', null, count(*), '' from member where years is null
                union all
                select 8, 'served', 'families', null, count(distinct family_id), '' from happened
                where kind in ('service', 'participation', 'attendance')
                union all
                select 9, 'served', 'persons', null, count(distinct person_id), '' from happened
                where kind in ('service', 'participation', 'attendance')
                union all
                select 10, 'services', split_part(code, '/', 1), null, sum(quantity), '' from happened
                where kind = 'service' group by split_part(code, '/', 1)
                union all
                select 11, 'specialists', e.id::text, e.full_name, null, e.position_name
                from institution.section_assignment_interval i
                         join institution.employee_card e on e.institution_id = i.institution_id and e.id = i.employee_id
                where i.institution_id = {0} and i.section_id = {1} and i.starts_on <= {2} and coalesce(i.ends_on, 'infinity') >= {2}
                union all
                select 12, 'contacts', c.role, null, count(*), string_agg(distinct nullif(c.organisation, ''), ', ')
                from institution.section_contact_card c
                where c.institution_id = {0} and c.section_id = {1}
                group by c.role
                union all
                select 13, 'partners', p.id::text, p.name, count(distinct h.event_id), ''
                from happened h join partners.partner_card p on p.institution_id = {0} and p.id = h.partner_id
                group by p.id, p.name
                union all
                select 14, 'needs', d.code, d.title, count(n.domain), ''
                from casework.monitoring_domain_card d left join needed n on n.domain = d.code and n.score <= 2
                where d.institution_id = {0} and d.active and d.repeats is null
                group by d.code, d.title, d.position) found
            order by place, key = 'adults', case when part = 'people' then 0 else number end desc nulls last, title, length(key), key
            """;

    private final DSLContext db;

    SectionStudy(DSLContext db) {
        this.db = db;
    }

    /** @param title null where the key says it in both languages */
    record Finding(
            String part,
            String key,
            @Nullable String title,
            @Nullable BigDecimal number,
            String remark) {}

    List<Finding> of(UUID institution, UUID section, LocalDate day) {
        return db.resultQuery(STUDY, DSL.val(institution), DSL.val(section), DSL.val(day))
                .fetch(row -> {
                    var remark = row.get("remark", String.class);
                    return new Finding(
                            row.get("part", String.class),
                            row.get("key", String.class),
                            row.get("title", String.class),
                            row.get("number", BigDecimal.class),
                            remark == null ? "" : remark);
                });
    }
}
