package opora.demo;

import java.util.List;
import java.util.UUID;
import opora.platform.database.Maintenance;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Some members of families on service, and what is recorded for them again and again: the same by the application and without it. */
final class BenchRecipients {

    private static final int MANY = 16;

    private static final String FOUND = """
            select a.institution_id, m.family_id, m.person_id, s.id, s.code, a.employee_id, a.id, r.section_id
            from access.account a
                     join people.membership m on m.institution_id = a.institution_id and m.ends_on is null
                     join people.residence r on r.institution_id = m.institution_id and r.family_id = m.family_id and r.ends_on is null
                     cross join lateral (
                select id, code from services.service
                where institution_id = a.institution_id and active and not urgent order by code limit 1) s
            where a.id = {0} and r.section_id is not null
              and exists (select from casework.case_file c
                          where c.institution_id = m.institution_id and c.family_id = m.family_id and c.closed_on is null)
            order by md5(m.person_id::text) limit {1}""";

    private static final String DELIVERY = """
            insert into services.delivery (institution_id, id, event_id, position, service_id, family_id, person_id, delivered_on, channel, urgent, \
            quantity, minutes, employee_id, section_id, recorded_at, recorded_by) values ('%1$s', uuidv7(), uuidv7(), 0, '%4$s', '%2$s', '%3$s', \
            current_date, 'in_person', false, 1, 29, '%6$s', '%8$s', now(), '%7$s')""";

    private static final String ENTRY = """
            insert into audit.entry (id, institution_id, at, account_id, kind, event, details, subjects, address) values (uuidv7(), '%1$s', now(), \
            '%7$s', 'change', 'ServicesRecorded', jsonb_build_object('deliveries', jsonb_build_array(gen_random_uuid())), \
            array ['%2$s', '%3$s']::uuid[], '127.0.0.1')""";

    private final List<Record> found;

    private BenchRecipients(List<Record> found) {
        this.found = found;
    }

    static BenchRecipients of(Maintenance maintenance, UUID account) {
        return new BenchRecipients(List.copyOf(maintenance.db().fetch(FOUND, DSL.val(account), DSL.inline(MANY))));
    }

    List<List<String>> inserts() {
        return found.stream()
                .map(each -> List.of(DELIVERY.formatted(each.intoArray()), ENTRY.formatted(each.intoArray())))
                .toList();
    }

    /** The deliveries inserted without the application, which are known by their 29 minutes. */
    static void forgetDirect(Maintenance maintenance, UUID account) {
        maintenance
                .db()
                .execute(
                        "delete from services.delivery where recorded_by = {0} and delivered_on = current_date and minutes = 29",
                        DSL.val(account));
        maintenance.db().execute("vacuum analyze services.delivery");
    }

    /** What the form of one service sends, without its key and its token. */
    String form(int number, String today) {
        var one = found.get(Math.floorMod(number, found.size()));
        return "familyId=" + one.get(1) + "&persons=" + one.get(2) + "&service=" + one.get(4) + "&employeeId="
                + one.get(5) + "&on=" + today + "&channel=IN_PERSON&quantity=1";
    }
}
