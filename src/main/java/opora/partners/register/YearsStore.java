package opora.partners.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts the circle of partners by year. Aid to families is not in it: it is recorded by a module above and counted by reports. */
@Repository
class YearsStore {

    private static final String BY_YEAR = """
            with fact as (
                select extract(year from occurred_on)::int as year, kind, partner_id, amount,
                       code like '%organisation%' as organisation, code like 'money/%' as money
                from partners.fact
                where institution_id = ?
            ), first as (
                select min(year) as year, bool_or(organisation) as organisation
                from fact
                group by partner_id
            ), newcomer as (
                select year, count(*) filter (where organisation) as organisations, count(*) filter (where not organisation) as citizens
                from first
                group by year
            ), given as (
                select year,
                       count(distinct partner_id) filter (where organisation)                as organisations,
                       count(distinct partner_id) filter (where not organisation)            as citizens,
                       count(*)                                                              as gifts,
                       coalesce(sum(amount) filter (where money), 0)                         as money,
                       coalesce(sum(amount) filter (where not money), 0)                     as in_kind
                from fact
                where kind = 'gift'
                group by year
            )
            select coalesce(g.year, n.year)      as year,
                   coalesce(g.organisations, 0)  as organisations,
                   coalesce(g.citizens, 0)       as citizens,
                   coalesce(n.organisations, 0)  as new_organisations,
                   coalesce(n.citizens, 0)       as new_citizens,
                   coalesce(g.gifts, 0)          as gifts,
                   coalesce(g.money, 0)          as money,
                   coalesce(g.in_kind, 0)        as in_kind
            from given g
                     full join newcomer n on n.year = g.year
            order by 1 desc""";

    private final DSLContext db;

    YearsStore(DSLContext db) {
        this.db = db;
    }

    List<YearLine> read(UUID institution) {
        return db.fetch(BY_YEAR, institution)
                .map(row -> new YearLine(
                        row.get("year", int.class),
                        row.get("organisations", int.class),
                        row.get("citizens", int.class),
                        row.get("new_organisations", int.class),
                        row.get("new_citizens", int.class),
                        row.get("gifts", int.class),
                        row.get("money", BigDecimal.class),
                        row.get("in_kind", BigDecimal.class)));
    }
}
