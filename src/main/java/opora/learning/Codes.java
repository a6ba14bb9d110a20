package opora.learning;

import java.util.List;
import java.util.Locale;
import opora.platform.text.Tsv;
import opora.platform.web.Shell;

/** The closed lists the registers choose from. Their titles are messages, those of publications stand in the dictionary. */
public final class Codes {

    public static final List<String> STATUSES = List.of("held", "planned", "cancelled");
    public static final List<String> PROFESSIONS = List.of("psychologist", "pedagogue", "social_worker", "other");
    public static final List<String> CONSULTATION_FORMS = List.of("individual", "group", "written");
    public static final List<String> TRAINING_KINDS = List.of("technology", "qualification", "other");
    public static final List<String> PROGRAMMES = List.of("marathon_practicum", "other");
    public static final List<String> CYCLE_KINDS = List.of("speech_therapy", "stories", "other");
    public static final List<String> CHANGES =
            List.of("knowledge", "method_bank", "rural_experience", "popularisation", "interagency_quality");

    private static final List<Tsv.Row> PUBLICATIONS = Tsv.read("/opora/reference/publication-kinds.tsv");

    public static final List<String> PUBLICATION_KINDS =
            PUBLICATIONS.stream().map(row -> row.get("code")).toList();

    private Codes() {}

    /** The kinds of a register's entries; none when they are all alike. */
    public static List<String> kindsOf(Register register) {
        return switch (register) {
            case SUPERVISION, TOOLS -> List.of();
            case CONSULTATIONS -> PROFESSIONS;
            case TRAININGS -> TRAINING_KINDS;
            case SEMINARS -> PROGRAMMES;
            case PUBLICATIONS -> PUBLICATION_KINDS;
            case CYCLES -> CYCLE_KINDS;
            case SPECIALIST_CHANGES -> CHANGES;
        };
    }

    /** What a kind of a register's entries is called. */
    public static String kind(Register register, String code, Shell shell) {
        if (register == Register.PUBLICATIONS) {
            return publicationKind(code, shell.locale());
        }
        return code.isEmpty() ? "" : shell.t(register.key("kind." + code));
    }

    private static String publicationKind(String code, Locale locale) {
        var column = locale.getLanguage().equals("en") ? "title_en" : "title";
        return PUBLICATIONS.stream()
                .filter(row -> row.get("code").equals(code))
                .map(row -> row.get(column))
                .findFirst()
                .orElse(code);
    }
}
