package opora.learning;

import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who worked in the institution from when until when. */
record Workforce(Map<UUID, Employment> employments) {

    record Employment(
            String name, LocalDate hiredOn, @Nullable LocalDate leftOn) {

        boolean covers(LocalDate day) {
            return !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    static Workforce of(UUID institution, DSLContext db) {
        return new Workforce(
                db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.HIRED_ON, EMPLOYEE_CARD.LEFT_ON)
                        .from(EMPLOYEE_CARD)
                        .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution))
                        .fetchMap(EMPLOYEE_CARD.ID, row -> new Employment(row.value2(), row.value3(), row.value4())));
    }

    /** Whoever has left since stays named: only the day of the entry counts. */
    void mustHaveWorked(EntryDraft draft) {
        var day = draft.workday();
        for (var named : draft.named()) {
            var employment = employments.get(named.employee());
            if (employment == null) {
                throw new Refused("learning.refused.employee").on(named.field());
            }
            if (day != null && !employment.covers(day)) {
                throw new Refused("learning.refused.not-at-work", employment.name(), RussianDate.format(day))
                        .on(named.field());
            }
        }
    }
}
