package opora.surveys.builder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opora.platform.Refused;
import opora.platform.web.Fields;
import opora.surveys.Body;
import opora.surveys.Scale;
import org.jspecify.annotations.Nullable;

/** A scale as its form sends it; the norms stand in numbered rows. */
record ScaleForm(
        @Nullable Integer edition,
        @Nullable String title,
        @Nullable Boolean moreIsBetter,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal reliability) {

    static final int NORMS = 6;

    int read() {
        return edition == null ? 0 : edition;
    }

    Scale scale(@Nullable String code, Body body, Fields typed) {
        var name = Objects.requireNonNullElse(title, "").strip();
        if (name.isEmpty()) {
            throw new Refused("surveys.refused.scale-title").on("title");
        }
        var questions = List.copyOf(new HashSet<>(typed.values("questions")));
        if (questions.isEmpty()) {
            throw new Refused("surveys.refused.scale-questions");
        }
        if (deviation != null && deviation.signum() <= 0) {
            throw new Refused("surveys.refused.deviation").on("deviation");
        }
        if (reliability != null && (reliability.signum() <= 0 || reliability.compareTo(BigDecimal.ONE) >= 0)) {
            throw new Refused("surveys.refused.reliability").on("reliability");
        }
        return new Scale(
                code == null ? newCode(body) : code,
                name,
                body.questions().stream()
                        .map(each -> each.code())
                        .filter(questions::contains)
                        .toList(),
                typed.values("reversed").stream()
                        .filter(questions::contains)
                        .distinct()
                        .toList(),
                Boolean.TRUE.equals(moreIsBetter),
                norms(typed),
                deviation,
                reliability);
    }

    private static String newCode(Body body) {
        int number = 1;
        while (body.scale("scale-" + number).isPresent()) {
            number++;
        }
        return "scale-" + number;
    }

    private static List<Scale.Norm> norms(Fields typed) {
        var norms = new ArrayList<Scale.Norm>();
        for (int i = 0; i < NORMS; i++) {
            var title = typed.value("norm-title-" + i).strip();
            var from = typed.value("norm-from-" + i).strip();
            var to = typed.value("norm-to-" + i).strip();
            if (title.isEmpty() && from.isEmpty() && to.isEmpty()) {
                continue;
            }
            var low = number(from, i);
            var high = number(to, i);
            if (title.isEmpty() || low.compareTo(high) > 0) {
                throw new Refused("surveys.refused.norm", i + 1);
            }
            norms.add(new Scale.Norm(low, high, title));
        }
        return norms;
    }

    private static BigDecimal number(String typed, int row) {
        var plain = typed.replace(',', '.').replace('−', '-');
        if (!plain.matches("[+-]?\\d{1,6}(\\.\\d{1,3})?")) {
            throw new Refused("surveys.refused.norm", row + 1);
        }
        return new BigDecimal(plain);
    }

    static Map<String, @Nullable Object> filled(Scale scale) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("title", scale.title());
        known.put("moreIsBetter", scale.moreIsBetter());
        known.put("deviation", scale.deviation() == null ? null : Words.number(scale.deviation()));
        known.put("reliability", scale.reliability() == null ? null : Words.number(scale.reliability()));
        known.put("questions", scale.questions());
        known.put("reversed", scale.reversed());
        for (int i = 0; i < scale.norms().size() && i < NORMS; i++) {
            var norm = scale.norms().get(i);
            known.put("norm-title-" + i, norm.title());
            known.put("norm-from-" + i, Words.number(norm.from()));
            known.put("norm-to-" + i, Words.number(norm.to()));
        }
        return known;
    }
}
