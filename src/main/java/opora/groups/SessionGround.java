package opora.groups;

import static opora.groups.db.Tables.SERIES;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that meetings are judged by, in a few queries however many there are. */
@Component
class SessionGround {

    private final DSLContext db;

    SessionGround(DSLContext db) {
        this.db = db;
    }

    record KnownEmployee(
            String name, LocalDate hiredOn, @Nullable LocalDate leftOn) {

        boolean worksOn(LocalDate day) {
            return !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    record KnownSeries(String name, EventKind kind) {}

    SessionRules of(Collection<SessionDraft> drafts, Change change) {
        var institution = change.institution();
        return new SessionRules(
                change.today(),
                employees(institution, all(drafts, SessionGround::employeesOf)),
                series(institution, all(drafts, draft -> Stream.ofNullable(draft.seriesId()))),
                partners(
                        institution,
                        all(drafts, draft -> Stream.ofNullable(draft.people().partnerId()))),
                sections(
                        institution,
                        all(drafts, draft -> Stream.ofNullable(draft.place().sectionId()))));
    }

    Map<UUID, KnownEmployee> employees(UUID institution, UUID[] ids) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.HIRED_ON, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(any(ids)))
                .fetchMap(EMPLOYEE_CARD.ID, row -> new KnownEmployee(row.value2(), row.value3(), row.value4()));
    }

    private Map<UUID, KnownSeries> series(UUID institution, UUID[] ids) {
        return db.select(SERIES.ID, SERIES.NAME, SERIES.KIND)
                .from(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution), SERIES.ID.eq(any(ids)))
                .fetchMap(
                        SERIES.ID,
                        row -> new KnownSeries(
                                row.value2(), EventKind.of(row.value3()).orElseThrow()));
    }

    private Set<UUID> partners(UUID institution, UUID[] ids) {
        return db.select(PARTNER_CARD.ID)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ID.eq(any(ids)))
                .fetchSet(PARTNER_CARD.ID);
    }

    private Set<UUID> sections(UUID institution, UUID[] ids) {
        return db.select(SECTION_CARD.ID)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.ID.eq(any(ids)))
                .fetchSet(SECTION_CARD.ID);
    }

    private static Stream<UUID> employeesOf(SessionDraft draft) {
        return Stream.concat(Stream.of(draft.people().leaderId()), draft.people().helpers().stream());
    }

    private static UUID[] all(Collection<SessionDraft> drafts, Function<SessionDraft, Stream<UUID>> part) {
        return drafts.stream().flatMap(part).distinct().toArray(UUID[]::new);
    }
}
