package opora.reports.count;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Minors are younger than 18 on the day in question; on the eighteenth birthday one is an adult. */
final class Ages {

    private Ages() {}

    static Condition minor(Field<LocalDate> birthDate, Field<LocalDate> on) {
        return birthDate.gt(eighteenYearsBefore(on));
    }

    static Condition adult(Field<LocalDate> birthDate, Field<LocalDate> on) {
        return birthDate.le(eighteenYearsBefore(on));
    }

    /** Subtracted from the day, not added to the birth date: who was born on 29 February comes of age on 1 March. */
    private static Field<LocalDate> eighteenYearsBefore(Field<LocalDate> day) {
        return DSL.field("cast({0} - interval '18 years' as date)", LocalDate.class, day);
    }
}
