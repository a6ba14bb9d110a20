package opora.learning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The registers of this module: where their pages lie and under which keys their texts stand. */
public enum Register {
    SUPERVISION,
    CONSULTATIONS,
    TRAININGS,
    SEMINARS,
    PUBLICATIONS,
    CYCLES,
    TOOLS,
    SPECIALIST_CHANGES;

    /** As the views and the sheets of a workbook call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As addresses and message keys call it. */
    public String slug() {
        return code().replace('_', '-');
    }

    public String path() {
        return "/learning/" + slug();
    }

    public String path(UUID entry) {
        return path() + "/" + entry;
    }

    public String titleKey() {
        return key("title");
    }

    /** A message of this register. */
    public String key(String text) {
        return "learning." + slug() + "." + text;
    }

    public static Register of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The register whose entries are the facts of a kind; attendance is no entry of its own. */
    public static Optional<Register> ofFact(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "supervision" -> SUPERVISION;
                    case "professional_consultation" -> CONSULTATIONS;
                    case "training" -> TRAININGS;
                    case "seminar" -> SEMINARS;
                    case "publication" -> PUBLICATIONS;
                    case "online_cycle" -> CYCLES;
                    case "tool_studied", "tool_introduced" -> TOOLS;
                    case "specialist_change" -> SPECIALIST_CHANGES;
                    default -> null;
                });
    }

    public static Optional<Register> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(register -> register.slug().equals(slug))
                .findFirst();
    }
}
