package opora.casework.roadmap;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** A goal as the form sends it. Its measures stand in fields of their own, numbered from zero: {@code what-0}, {@code due-0}. */
public record GoalForm(
        @NotNull @Nullable UUID key,
        @Nullable Integer version,
        @NotNull @Nullable String domain,
        @Nullable String aim,
        @Nullable String result,
        @Nullable LocalDate dueOn,
        @Nullable String rows) {

    static final int FEWEST_ROWS = 3;

    GoalDraft draft(Map<String, String> typed) {
        return new GoalDraft(
                Objects.requireNonNull(key),
                version,
                Objects.requireNonNull(domain),
                text(aim),
                text(result),
                dueOn,
                measures(typed));
    }

    static int rows(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed), FEWEST_ROWS, GoalRules.MOST_MEASURES);
        } catch (NumberFormatException none) {
            return FEWEST_ROWS;
        }
    }

    /** A row without a word in it is no measure; one that is ticked to go neither. */
    private List<MeasureDraft> measures(Map<String, String> typed) {
        var measures = new ArrayList<MeasureDraft>();
        for (int i = 0; i < rows(text(rows)); i++) {
            var row = new Row(i, typed);
            if (row.isWritten() && row.value("drop").isEmpty()) {
                measures.add(row.measure());
            }
        }
        return measures;
    }

    private record Row(int number, Map<String, String> typed) {

        String value(String field) {
            return typed.getOrDefault(field + "-" + number, "").strip();
        }

        boolean isWritten() {
            return List.of("what", "outcome", "owner", "agency", "support", "due").stream()
                    .anyMatch(field -> !value(field).isEmpty());
        }

        MeasureDraft measure() {
            var owner = value("owner");
            var support = value("support");
            var agency = value("agency");
            boolean named = owner.equals("agency") || owner.isEmpty() && !agency.isEmpty();
            return new MeasureDraft(
                    id(value("row")).orElseGet(Ids::next),
                    value("what"),
                    value("outcome"),
                    actor(named ? "agency" : owner),
                    after("employee:", owner),
                    after("partner:", owner),
                    named ? agency : "",
                    support(support),
                    after("service:", support),
                    after("group:", support),
                    due());
        }

        private @Nullable MeasureActor actor(String owner) {
            if (owner.isEmpty()) {
                return null;
            }
            return switch (owner.replaceFirst(":.*", "")) {
                case "client" -> MeasureActor.CLIENT;
                case "employee" -> MeasureActor.EMPLOYEE;
                case "partner", "agency" -> MeasureActor.AGENCY;
                default -> throw unknown();
            };
        }

        private MeasureSupport support(String chosen) {
            return switch (chosen.replaceFirst(":.*", "")) {
                case "" -> MeasureSupport.NONE;
                case "aid" -> MeasureSupport.AID;
                case "referral" -> MeasureSupport.REFERRAL;
                case "service" -> MeasureSupport.SERVICE;
                case "group" -> MeasureSupport.GROUP;
                default -> throw unknown();
            };
        }

        private @Nullable UUID after(String prefix, String chosen) {
            if (!chosen.startsWith(prefix)) {
                return null;
            }
            return id(chosen.substring(prefix.length())).orElseThrow(this::unknown);
        }

        private @Nullable LocalDate due() {
            var text = value("due");
            if (text.isEmpty()) {
                return null;
            }
            return RussianDate.parse(text)
                    .orElseThrow(() -> new Refused("casework.plan.refused.row-date", number + 1, text));
        }

        private Refused unknown() {
            return new Refused("casework.plan.refused.row-owner", number + 1);
        }

        private static Optional<UUID> id(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
        }
    }

    static Map<String, @Nullable Object> filled(Goal goal) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", goal.id());
        known.put("version", goal.version());
        known.put("domain", goal.domain());
        known.put("aim", goal.aim());
        known.put("result", goal.result());
        known.put("dueOn", goal.dueOn());
        for (int i = 0; i < goal.measures().size(); i++) {
            var measure = goal.measures().get(i);
            known.put("row-" + i, measure.id());
            known.put("what-" + i, measure.what());
            known.put("outcome-" + i, measure.result());
            known.put("owner-" + i, measure.ownerCode());
            known.put("agency-" + i, measure.partnerId() == null ? measure.agency() : "");
            known.put("support-" + i, measure.supportCode());
            known.put("due-" + i, measure.dueOn());
        }
        known.put("rows", Math.max(FEWEST_ROWS, goal.measures().size() + 1));
        return known;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
