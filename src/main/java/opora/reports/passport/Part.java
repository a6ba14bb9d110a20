package opora.reports.passport;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.text.Tsv;

/** A part of the code of a fact: its name in passports and the words it may be. */
enum Part {
    SERVICE_KIND("kind", dictionary("service-kinds")),
    SERVICE("service", dictionary("services")),
    SERVICE_FORM("form", dictionary("service-forms")),
    SUBJECT("subject", dictionary("service-subjects")),
    REASON("reason", dictionary("closing-reasons")),

    GIFT_FORM("form", words("money", "goods", "service")),
    PURPOSE("purpose", dictionary("aid-purposes")),
    GIVER("giver", words("organisation", "citizen", "budget")),
    AGREEMENT("agreement", words("agreement", "free")),

    EVENT_KIND(
            "kind",
            words(
                    "leisure",
                    "parents_club",
                    "talk_hour",
                    "healthy_lifestyle",
                    "seminar",
                    "training",
                    "camp",
                    "mass_event",
                    "other_event")),
    SUBTYPE(
            "subtype",
            words(
                    "holiday",
                    "excursion",
                    "hike",
                    "virtual_exhibition",
                    "pilgrimage",
                    "cinema",
                    "master_class",
                    "sport",
                    "other")),
    AUDIENCE("audience", words("minors", "parents", "families", "adults", "all")),
    HEADS("heads", words("children", "adults")),

    TRIP_FORM("form", words("trip", "raid")),
    URGENCY("urgency", words("planned", "emergency")),
    AGENCY("agency", words("interagency", "own")),
    MEETING_KIND("kind", words("planning", "joint_session")),
    CHANGED("changed", words("changed", "unchanged")),

    PROFESSION("profession", words("psychologist", "pedagogue", "social_worker", "other")),
    TRAINING_KIND("kind", words("technology", "qualification", "other")),
    SEMINAR_KIND("kind", words("training_seminar")),
    PROGRAMME("programme", words("marathon_practicum", "other")),
    CYCLE_KIND("kind", words("speech_therapy", "stories", "other")),
    SPECIALIST_CHANGE(
            "change", words("knowledge", "method_bank", "rural_experience", "popularisation", "interagency_quality")),

    ACCOMPANIMENT("accompaniment", words("medical", "psychological", "pedagogical", "legal", "social")),
    CONFERENCE_KIND("kind", words("consilium", "team", "commission")),
    EXECUTOR("executor", words("own", "agency")),

    CONCLUSION("conclusion", words("specialist", "consilium")),
    LEVEL("level", dictionary("risk-levels")),
    INSTRUMENT("instrument", dictionary("instruments")),

    OUTCOME("outcome", dictionary("outcome-kinds")),

    DIRECTION("direction", words("employment", "business", "household", "other")),
    NEED(
            "need",
            words(
                    "employment",
                    "retraining",
                    "business",
                    "household",
                    "financial_literacy",
                    "internet",
                    "psychological",
                    "alimony",
                    "kindergarten",
                    "other")),
    LIST_SOURCE("source", words("survey", "analysis", "hand")),
    CAUSE_STATE("state", words("removed", "stands")),
    COMPLETION("completion", words("in_full", "partly", "not")),
    ATTRIBUTE("attribute", words("power", "income", "prestige", "education")),
    CERTIFICATE_STATE("state", words("issued", "used", "expired")),

    /** Every institution writes its own; passports name those that are shipped. */
    QUESTIONNAIRE("questionnaire", words("yugorsk-2021")),
    QUESTION("question", words("inner-resources", "others-experience")),
    OPTION("option", words("yes", "no"));

    private final String title;
    private final Map<String, Optional<Wording>> words;

    Part(String title, Map<String, Optional<Wording>> words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return title;
    }

    /** Whether its words have a title; a questionnaire is named by whoever wrote it. */
    boolean isTold() {
        return this != QUESTIONNAIRE && this != QUESTION && this != OPTION;
    }

    Set<String> words() {
        return words.keySet();
    }

    /** How the dictionary of the part calls the word; empty where the part has no dictionary. */
    Optional<Wording> wording(String word) {
        return words.getOrDefault(word, Optional.empty());
    }

    private static Map<String, Optional<Wording>> words(String... words) {
        return Arrays.stream(words).collect(Collectors.toMap(word -> word, word -> Optional.empty()));
    }

    private static Map<String, Optional<Wording>> dictionary(String name) {
        return Tsv.read("/opora/reference/" + name + ".tsv").stream()
                .collect(Collectors.toMap(row -> row.get("code"), Part::wording));
    }

    /** The services have Russian names alone, as the law gives them. */
    private static Optional<Wording> wording(Tsv.Row row) {
        return Optional.ofNullable(row.cells().get("title_en")).map(english -> new Wording(row.get("title"), english));
    }
}
