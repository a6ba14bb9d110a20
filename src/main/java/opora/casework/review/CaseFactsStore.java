package opora.casework.review;

import static opora.casework.db.Tables.CAUSE;
import static opora.casework.db.Tables.RATING;
import static opora.casework.db.Tables.SIGNAL;
import static opora.people.views.Tables.FAMILY_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.casework.accompaniment.OverdueContacts;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads how a family stands. Whoever asks has asked whether the user reads what is sensitive of it. */
@Repository
class CaseFactsStore {

    private final DSLContext db;
    private final MonitoringDomains domains;
    private final OverdueContacts contacts;

    CaseFactsStore(DSLContext db, MonitoringDomains domains, OverdueContacts contacts) {
        this.db = db;
        this.domains = domains;
        this.contacts = contacts;
    }

    CaseFacts of(User user, UUID family, LocalDate today) {
        var institution = user.institutionId();
        var compared = compared(institution, family);
        var lowest = compared.stream().mapToInt(ComparedDomain::last).min();
        return new CaseFacts(
                status(institution, family),
                compared,
                lowest.isPresent() ? lowest.getAsInt() : null,
                db.fetchCount(
                        SIGNAL,
                        SIGNAL.INSTITUTION_ID
                                .eq(institution)
                                .and(SIGNAL.FAMILY_ID.eq(family))
                                .and(SIGNAL.URGENCY.eq("emergency"))
                                .and(SIGNAL.STATE.in("received", "checking"))),
                db.fetchCount(
                        CAUSE,
                        CAUSE.INSTITUTION_ID
                                .eq(institution)
                                .and(CAUSE.FAMILY_ID.eq(family))
                                .and(CAUSE.GONE_ON.isNull())
                                .and(CAUSE.VOIDED_AT.isNull())),
                contacts.days(user, family, today));
    }

    private @Nullable String status(UUID institution, UUID family) {
        return db.select(FAMILY_CARD.PRACTICE_STATUS)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(family))
                .fetchOne(FAMILY_CARD.PRACTICE_STATUS);
    }

    /** The later rating of a domain takes the place of the earlier one. */
    private List<ComparedDomain> compared(UUID institution, UUID family) {
        var latest = new LinkedHashMap<String, ComparedDomain>();
        var titles = domains.all(institution);
        db.select(RATING.COUNTED_AS, RATING.BASELINE_SCORE, RATING.PREVIOUS_SCORE, RATING.SCORE)
                .from(RATING)
                .where(
                        RATING.INSTITUTION_ID.eq(institution),
                        RATING.FAMILY_ID.eq(family),
                        RATING.VOIDED.isFalse(),
                        RATING.COUNTED_AS.isNotNull())
                .orderBy(RATING.OBSERVED_ON, RATING.ID)
                .forEach(row -> latest.put(
                        row.value1(),
                        new ComparedDomain(
                                title(titles, row.value1()),
                                row.value2() == null ? row.value4() : row.value2(),
                                row.value3(),
                                row.value4())));
        return new ArrayList<>(latest.values());
    }

    private static String title(List<MonitoringDomain> domains, String code) {
        return domains.stream()
                .filter(each -> each.code().equals(code))
                .map(MonitoringDomain::title)
                .findFirst()
                .orElse(code);
    }
}
