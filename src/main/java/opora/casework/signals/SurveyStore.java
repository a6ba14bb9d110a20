package opora.casework.signals;

import static opora.casework.db.Tables.SURVEY;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The acts of survey, sealed and opened. Whoever asks has asked whether the signal is theirs. */
@Repository
class SurveyStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final Vault vault;
    private final JsonMapper json;

    SurveyStore(DSLContext db, Vault vault, JsonMapper json) {
        this.db = db;
        this.vault = vault;
        this.json = json;
    }

    List<Survey> of(UUID institution, UUID signal) {
        return find(SURVEY.INSTITUTION_ID.eq(institution).and(SURVEY.SIGNAL_ID.eq(signal)));
    }

    Optional<Survey> one(UUID institution, UUID id) {
        return find(SURVEY.INSTITUTION_ID.eq(institution).and(SURVEY.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Survey> find(Condition which) {
        return db.select(
                        SURVEY.ID,
                        SURVEY.SIGNAL_ID,
                        SURVEY.SURVEYED_ON,
                        SURVEY.OUTCOME,
                        SURVEY.COMMISSION,
                        SURVEY.SECTIONS,
                        EMPLOYEE_CARD.SHORT_NAME,
                        SURVEY.VOIDED_AT,
                        SURVEY.VOID_REASON)
                .from(SURVEY)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(SURVEY.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(SURVEY.EMPLOYEE_ID))
                .where(which)
                .orderBy(SURVEY.SURVEYED_ON.desc(), SURVEY.ID.desc())
                .fetch(row -> new Survey(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        SurveyOutcome.of(row.value4()),
                        vault.open(SignalSecrets.COMMISSION, row.value1(), row.value5()),
                        opened(row.value1(), row.value6()),
                        row.value7(),
                        row.value8() != null,
                        vault.open(SignalSecrets.SURVEY_VOID_REASON, row.value1(), row.value9())));
    }

    String sealed(UUID id, Map<SurveySection, String> sections) {
        var texts = new HashMap<String, String>();
        sections.forEach((section, text) -> texts.put(section.name(), text));
        return texts.isEmpty() ? "" : vault.seal(SignalSecrets.SECTIONS, id, json.writeValueAsString(texts));
    }

    /** What was erased, or does not open, has no sections. */
    private Map<SurveySection, String> opened(UUID id, String stored) {
        var sections = new EnumMap<SurveySection, String>(SurveySection.class);
        var text = vault.open(SignalSecrets.SECTIONS, id, stored);
        if (text.startsWith("{")) {
            json.readValue(text, TEXTS).forEach((code, found) -> sections.put(SurveySection.valueOf(code), found));
        }
        return sections;
    }
}
