package opora.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring must be like to be recorded. A family may be looked at after it left the service too: what lasts shows later.
 *
 * @param titles of the domains of the institution, by their codes
 */
record MonitoringRules(CaseGround.Known known, Map<String, String> titles) {

    private static final int LONGEST_TEXT = 4000;

    void check(MonitoringDraft draft) {
        known.mustBeObservable(draft.familyId(), draft.on());
        known.mustBeAtWork(draft.employeeId(), draft.on());
        if (draft.ratings().isEmpty()) {
            throw new Refused("casework.refused.nothing-rated");
        }
        var rated = new HashSet<String>();
        for (var rating : draft.ratings()) {
            check(rating);
            if (!rated.add(rating.domain())) {
                throw new Refused("casework.refused.rated-twice", titles.get(rating.domain()));
            }
        }
        mustFit(draft.conclusion(), "conclusion");
        mustFit(draft.decision(), "decision");
        mustFollow(draft.decidedOn(), draft.on(), known.today());
    }

    private void check(MonitoringDraft.Rating rating) {
        var title = titles.get(rating.domain());
        if (title == null) {
            throw new Refused("casework.refused.unknown-domain");
        }
        if (rating.score() < MonitoringDomain.LOWEST || rating.score() > MonitoringDomain.HIGHEST) {
            throw new Refused("casework.refused.score", title);
        }
        mustFit(rating.comment(), "comment-" + rating.domain());
    }

    static void mustFit(String text, String field) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("casework.refused.too-long", LONGEST_TEXT).on(field);
        }
    }

    static void mustFollow(@Nullable LocalDate decidedOn, LocalDate observedOn, LocalDate today) {
        if (decidedOn != null && decidedOn.isBefore(observedOn)) {
            throw new Refused("casework.refused.decided-before", RussianDate.format(observedOn)).on("decidedOn");
        }
        if (decidedOn != null && decidedOn.isAfter(today)) {
            throw new Refused("casework.refused.future").on("decidedOn");
        }
    }

    @Nullable
    UUID section(MonitoringDraft draft) {
        return known.section(draft.familyId(), draft.on());
    }
}
