package opora.authorisation;

import opora.authorisation.Asking.Answer;
import org.apache.commons.lang3.StringUtils;

/**
 * An answer without what is new in every answer: ids, tokens and the time of day. How often an event was saved is left out too: the number
 * keeps two who write at once apart, and tells that somebody has written, not about whom.
 */
final class Said {

    private static final int AROUND = 120;

    private Said() {}

    static String by(Answer answer) {
        var text = answer.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                .replaceAll(
                        "(name=\"_csrf\" value=|nonce=|X-CSRF-TOKEN\": |name=\"version\" value=)\"[^\"]*\"", "token")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?", "moment")
                .replaceAll("\\b\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\b", "time");
        return answer.status() + " " + text;
    }

    /** Where the two begin to differ. */
    static String difference(String before, String now) {
        int place = StringUtils.indexOfDifference(before, now);
        return "«" + part(before, place) + "» → «" + part(now, place) + "»";
    }

    private static String part(String text, int place) {
        int from = Math.max(0, place - AROUND);
        return text.substring(Math.min(from, text.length()), Math.min(text.length(), place + AROUND))
                .replaceAll("\\s+", " ");
    }
}
