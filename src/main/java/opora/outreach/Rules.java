package opora.outreach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import opora.platform.Refused;
import opora.platform.text.RussianDate;

/** What is asked of trips and meetings alike. */
final class Rules {

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REASON = 500;

    private Rules() {}

    /** What was held lies behind us; what is planned, not further ahead than anybody plans. */
    static void mustFit(LocalDate on, OutreachStatus status, LocalDate today) {
        if (on.getYear() < FIRST_YEAR || on.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refused("outreach.refused.unlikely-year", String.valueOf(on.getYear())).on("on");
        }
        if (status == OutreachStatus.HELD && on.isAfter(today)) {
            throw new Refused("outreach.refused.held-in-future", RussianDate.format(on)).on("on");
        }
    }

    static void mustNotRepeat(Collection<?> things, String key, String field) {
        if (new HashSet<>(things).size() < things.size()) {
            throw new Refused(key).on(field);
        }
    }

    static void mustNotBeLong(String text, String field) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("outreach.refused.too-long", LONGEST_TEXT).on(field);
        }
    }

    static void mustGiveReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("outreach.refused.reason").on("reason");
        }
    }
}
