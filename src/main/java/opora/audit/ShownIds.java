package opora.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The ids of records that stand in a page: in its links, its choices, its hidden fields. */
final class ShownIds {

    private static final int LENGTH = 36;
    private static final int FIRST_DASH = 8;

    private ShownIds() {}

    static Set<UUID> in(String html) {
        var ids = new LinkedHashSet<UUID>();
        int dash = html.indexOf('-', FIRST_DASH);
        while (dash >= 0) {
            int start = dash - FIRST_DASH;
            if (isId(html, start)) {
                ids.add(UUID.fromString(html.substring(start, start + LENGTH)));
                dash = html.indexOf('-', start + LENGTH + FIRST_DASH);
            } else {
                dash = html.indexOf('-', dash + 1);
            }
        }
        return ids;
    }

    private static boolean isId(String html, int start) {
        if (start + LENGTH > html.length()) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = html.charAt(start + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
