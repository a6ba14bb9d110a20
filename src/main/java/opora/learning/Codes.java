package opora.learning;

import java.util.List;
import opora.platform.text.Tsv;

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
    public static final List<String> PUBLICATION_KINDS = Tsv.read("/opora/reference/publication-kinds.tsv").stream()
            .map(row -> row.get("code"))
            .toList();

    private Codes() {}
}
