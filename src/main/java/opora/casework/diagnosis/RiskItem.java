package opora.casework.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opora.platform.Refused;
import opora.platform.text.Tsv;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A question of the assessment of risk, answered with 0 (no), 1 (signs of it) or 2 (plainly).
 *
 * @param part danger, harm or safety; what keeps a child safe takes its points off
 * @param abuse whether it tells of child abuse (CAS-23)
 */
public record RiskItem(String code, String part, String title, String titleEn, int weight, boolean abuse) {

    static final int PLAINLY = 2;

    private static final List<RiskItem> ALL = Tsv.read("/opora/reference/risk-items.tsv").stream()
            .map(row -> new RiskItem(
                    row.get("code"),
                    row.get("part"),
                    row.get("title"),
                    row.get("title_en"),
                    row.number("weight"),
                    row.flag("abuse")))
            .toList();

    private static final Map<String, Integer> LEVELS = levels();

    /** What the answers come to. */
    record Score(int points, String level, boolean abuse) {}

    static List<RiskItem> all() {
        return ALL;
    }

    static Score score(Map<String, String> texts) {
        int points = 0;
        boolean abuse = false;
        boolean plainAbuse = false;
        for (var item : ALL) {
            int answer = item.answer(texts);
            points += (item.part().equals("safety") ? -1 : 1) * item.weight() * answer;
            abuse |= item.abuse() && answer > 0;
            plainAbuse |= item.abuse() && answer == PLAINLY;
        }
        return new Score(Math.max(points, 0), plainAbuse ? "high" : level(points), abuse);
    }

    private int answer(Map<String, String> texts) {
        var answer = texts.getOrDefault(name(), "");
        if (!answer.matches("[0-2]")) {
            throw new Refused("diagnosis.refused.item", in(LocaleContextHolder.getLocale()));
        }
        return Integer.parseInt(answer);
    }

    private static String level(int points) {
        var level = "low";
        for (var each : LEVELS.entrySet()) {
            if (points >= each.getValue()) {
                level = each.getKey();
            }
        }
        return level;
    }

    private static Map<String, Integer> levels() {
        var levels = new LinkedHashMap<String, Integer>();
        Tsv.read("/opora/reference/risk-levels.tsv").forEach(row -> levels.put(row.get("code"), row.number("from")));
        return levels;
    }

    /** Under which its answer is kept; as the page names the control, after «text-». */
    public String name() {
        return "item-" + code;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : title;
    }
}
