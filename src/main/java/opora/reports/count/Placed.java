package opora.reports.count;

import java.time.LocalDate;
import java.util.UUID;
import opora.reports.views.tables.Fact;
import org.jooq.Field;

/** The columns that say to which part of the institution something of one day belongs. */
record Placed(
        Field<UUID> institution, Field<UUID> section, Field<UUID> employee, Field<UUID> family, Field<LocalDate> day) {

    static Placed of(Fact fact) {
        return new Placed(fact.INSTITUTION_ID, fact.SECTION_ID, fact.EMPLOYEE_ID, fact.FAMILY_ID, fact.OCCURRED_ON);
    }
}
