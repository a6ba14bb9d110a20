package opora.reports.submission;

import static opora.institution.views.Tables.SECTION_CARD;

import java.util.Set;
import java.util.UUID;
import opora.platform.access.Reach;
import opora.platform.access.User;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Which part of the institution somebody may answer for. A submitted report counts all of its part, whoever hands it in: otherwise the
 * numbers of one part would differ with the hand that signs them.
 */
final class Parts {

    private Parts() {}

    /** Departments all of whose sections are in reach. */
    static Select<Record1<UUID>> departmentsOf(User user) {
        var inside = SECTION_CARD.as("inside");
        var outside = SECTION_CARD.as("outside");
        return DSL.select(inside.DEPARTMENT_ID)
                .from(inside)
                .where(inside.INSTITUTION_ID.eq(user.institutionId()), inside.ID.in(user.sections()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(outside)
                        .where(outside.INSTITUTION_ID.eq(inside.INSTITUTION_ID))
                        .and(outside.DEPARTMENT_ID.eq(inside.DEPARTMENT_ID))
                        .and(outside.ID.notIn(user.sections()))));
    }

    /** The same person with eyes for the whole institution: what is counted does not depend on who asks. */
    static User impartial(User user) {
        return new User(
                user.accountId(),
                user.institutionId(),
                user.employeeId(),
                user.name(),
                user.roles(),
                Reach.INSTITUTION,
                Set.of(),
                Set.of());
    }
}
