package opora.casework.accompaniment;

import java.time.LocalDate;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;

/** What is asked of every entry of a case. */
final class Rules {

    static final int LONGEST = 4000;

    private Rules() {}

    static void mustHavePassed(LocalDate on, Change change, String field) {
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on(field);
        }
    }

    static void mustNotPrecede(LocalDate on, LocalDate openedOn, String field) {
        if (on.isBefore(openedOn)) {
            throw new Refused("casework.accompaniment.refused.before-opening", RussianDate.format(openedOn)).on(field);
        }
    }

    static void mustBeText(String text, String field) {
        if (text.isBlank()) {
            throw new Refused("casework.accompaniment.refused.no-text").on(field);
        }
        mustFit(text, LONGEST, field);
    }

    static void mustFit(String text, int longest, String field) {
        if (text.length() > longest) {
            throw new Refused("casework.accompaniment.refused.too-long", longest).on(field);
        }
    }

    static void mustHaveReason(Change change) {
        if (change.reason().isBlank()) {
            throw new Refused("casework.accompaniment.refused.no-reason");
        }
    }
}
