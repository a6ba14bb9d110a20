package opora.reports.family;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.casework.OutcomeKind;
import opora.platform.paging.Slice;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the chronology of a family: the facts of all modules, and where its intervals begin and end. */
@Repository
class ChronologyStore {

    /**
     * The numbers of the kinds are their places in {@link Happening.Kind}. Facts that are told are named with theirs; the others are
     * left out. A status that follows another ends nothing for a reader.
     */
    private static final String CHRONOLOGY = """
            with happened (kind, id, on_day, code, person_id, employee_id, settlement_id, channel, urgent, quantity,
                           amount) as (
                select told.place, case when kind in ('visit', 'discussed') then event_id else fact_id end, occurred_on, case when shown.it then code end, case when shown.it then person_id end, employee_id, null::uuid, channel, urgent, quantity::integer,
                       amount
                from reports.fact
                         join (values ('service', 6),
                                      ('closing', 10),
                                      ('aid', 11),
                                      ('visit', 12),
                                      ('discussed', 13),
                                      ('monitoring', 14),
                                      ('outcome', 15),
                                      ('attendance', 16),
                                      ('signal', 17)) as told (fact, place) on told.fact = kind
                         cross join lateral (values ({7} or kind <> 'outcome' or code <> all ({8}))) as shown (it)
                where institution_id = {0} and family_id = {1} and ({9} or kind <> 'signal')
                union all
                select 0, id, opened_on, null, null, null, null, null, false, 0, null::numeric
                from casework.case_interval
                where institution_id = {0} and family_id = {1}
                union all
                select end_or_start.kind, id, end_or_start.on_day, role, person_id, null, null, null, false, 0, null::numeric
                from people.membership_interval
                         cross join lateral (values (1, starts_on), (9, ends_on)) as end_or_start (kind, on_day)
                where institution_id = {0} and family_id = {1}
                union all
                select 2, settlement_id, starts_on, null, null, null, settlement_id, null, false, 0, null::numeric
                from people.residence_interval
                where institution_id = {0} and family_id = {1}
                union all
                select 3, employee_id, starts_on, null, null, employee_id, null, null, false, 0, null::numeric
                from people.curator_interval
                where institution_id = {0} and family_id = {1}
                union all
                select end_or_start.kind, s.id, end_or_start.on_day, s.status, null, null, null, null, false, 0, null::numeric
                from people.status_interval s
                         cross join lateral (values (4, s.starts_on), (7, s.ends_on)) as end_or_start (kind, on_day)
                where s.institution_id = {0} and s.family_id = {1}
                  and not (end_or_start.kind = 7 and exists
                    (select from people.status_interval next
                     where next.institution_id = {0} and next.family_id = {1} and next.axis = s.axis
                       and next.starts_on = s.ends_on + 1))
                union all
                select end_or_start.kind, id, end_or_start.on_day, category_code, person_id, null, null, null, false, 0, null::numeric
                from people.category_interval
                         cross join lateral (values (5, starts_on), (8, ends_on)) as end_or_start (kind, on_day)
                where institution_id = {0} and family_id = {1}
                  and ({6} or not exists (select from people.category_card k
                                          where k.institution_id = {0} and k.code = category_code and k.sensitive)))
            select h.kind, h.id, h.on_day, h.code, h.person_id, h.channel, h.urgent, h.quantity, h.amount,
                   coalesce(s.title, c.title, t.settlement_name, g.title) as title, a.session_id,
                   p.full_name as person_name, e.short_name as employee_name
            from (select * from happened
                  where on_day is not null and ({2} is null or (on_day, kind, id) < ({2}, {3}, {4}))
                  order by on_day desc, kind desc, id desc
                  limit {5}) h
                     left join services.service_card s
                               on h.kind = 6 and s.institution_id = {0} and s.code = split_part(h.code, '/', 2)
                     left join people.category_card c
                               on h.kind in (5, 8) and c.institution_id = {0} and c.code = h.code
                     left join groups.attendance_card a on h.kind = 16 and a.institution_id = {0} and a.id = h.id
                     left join groups.session_card g on g.institution_id = {0} and g.id = a.session_id
                     left join territory.settlement_card t on t.id = h.settlement_id
                     left join people.person_card p on p.institution_id = {0} and p.id = h.person_id
                     left join institution.employee_card e on e.institution_id = {0} and e.id = h.employee_id
            order by h.on_day desc, h.kind desc, h.id desc
            """;

    private final DSLContext db;

    ChronologyStore(DSLContext db) {
        this.db = db;
    }

    /**
     * The newest first.
     *
     * @param categories whether sensitive categories are told of
     * @param outcomes whether it is told what a sensitive outcome was, and whose
     * @param signals whether it is told that somebody gave a signal
     */
    Slice<Happening> of(
            UUID family,
            UUID institution,
            boolean categories,
            boolean outcomes,
            boolean signals,
            @Nullable Place after) {
        var rows = db.resultQuery(
                        CHRONOLOGY,
                        DSL.val(institution),
                        DSL.val(family),
                        DSL.val(after == null ? null : after.on(), LocalDate.class),
                        DSL.val(after == null ? 0 : after.kind()),
                        DSL.val(after == null ? family : after.id()),
                        DSL.val(Slice.SIZE + 1),
                        DSL.val(categories),
                        DSL.val(outcomes),
                        DSL.val(OutcomeKind.sensitiveCodes().toArray(String[]::new)),
                        DSL.val(signals))
                .fetch(ChronologyStore::happening);
        return Slice.of(rows, Happening::key);
    }

    private static Happening happening(Record row) {
        return new Happening(
                Happening.Kind.values()[row.get("kind", Integer.class)],
                row.get("id", UUID.class),
                row.get("on_day", LocalDate.class),
                row.get("code", String.class),
                row.get("title", String.class),
                row.get("person_id", UUID.class),
                row.get("person_name", String.class),
                row.get("employee_name", String.class),
                row.get("channel", String.class),
                row.get("urgent", Boolean.class),
                row.get("quantity", Integer.class),
                row.get("amount", BigDecimal.class),
                row.get("session_id", UUID.class));
    }
}
