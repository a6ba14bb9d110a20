package opora.casework.diagnosis;

import static opora.casework.db.Tables.FINDING;
import static opora.casework.db.Tables.FINDING_CHECK;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The findings of a family, opened, the latest first. Whoever asks has asked whether the family is theirs. */
@Repository
class FindingStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final Words words;
    private final Vault vault;
    private final JsonMapper json;

    FindingStore(DSLContext db, Words words, Vault vault, JsonMapper json) {
        this.db = db;
        this.words = words;
        this.vault = vault;
        this.json = json;
    }

    List<Finding> of(UUID institution, UUID family) {
        return find(institution, FINDING.FAMILY_ID.eq(family));
    }

    List<Finding> of(UUID institution, UUID family, FindingKind kind) {
        return find(institution, FINDING.FAMILY_ID.eq(family).and(FINDING.KIND.eq(kind.code())));
    }

    Optional<Finding> one(UUID institution, UUID family, UUID id) {
        return find(institution, FINDING.FAMILY_ID.eq(family).and(FINDING.ID.eq(id))).stream()
                .findFirst();
    }

    /** What stands, without what its reader may not know. */
    static List<Finding> shown(List<Finding> found, boolean sensitive) {
        return sensitive ? found : found.stream().map(Finding::masked).toList();
    }

    private List<Finding> find(UUID institution, Condition which) {
        var rows = db.select(FINDING.fields())
                .select(PERSON_CARD.FULL_NAME, EMPLOYEE_CARD.SHORT_NAME)
                .from(FINDING)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(FINDING.INSTITUTION_ID), PERSON_CARD.ID.eq(FINDING.PERSON_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(FINDING.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(FINDING.EMPLOYEE_ID))
                .where(FINDING.INSTITUTION_ID.eq(institution), which)
                .orderBy(FINDING.FOUND_ON.desc(), FINDING.RECORDED_AT.desc(), FINDING.ID.desc())
                .fetch();
        var checks = checks(institution, rows.getValues(FINDING.ID).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> finding(institution, row, checks.get(row.get(FINDING.ID))))
                .toList();
    }

    private Map<UUID, Finding.Check> checks(UUID institution, UUID[] findings) {
        var latest = new HashMap<UUID, Finding.Check>();
        db.select(
                        FINDING_CHECK.ID,
                        FINDING_CHECK.FINDING_ID,
                        FINDING_CHECK.STATE,
                        FINDING_CHECK.SOURCE,
                        FINDING_CHECK.CHECKED_ON,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(FINDING_CHECK)
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FINDING_CHECK.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FINDING_CHECK.EMPLOYEE_ID))
                .where(FINDING_CHECK.INSTITUTION_ID.eq(institution), FINDING_CHECK.FINDING_ID.in(findings))
                .orderBy(FINDING_CHECK.CHECKED_ON, FINDING_CHECK.RECORDED_AT, FINDING_CHECK.ID)
                .forEach(row -> latest.put(
                        row.value2(),
                        new Finding.Check(
                                row.value3(),
                                vault.open(DiagnosisSecrets.SOURCE, row.value1(), row.value4()),
                                row.value5(),
                                row.value6() == null ? "" : row.value6())));
        return latest;
    }

    private Finding finding(UUID institution, Record row, Finding.@Nullable Check check) {
        var id = row.get(FINDING.ID);
        var kind = FindingKind.of(row.get(FINDING.KIND));
        var code = row.get(FINDING.CODE);
        var author = row.get(EMPLOYEE_CARD.SHORT_NAME);
        return new Finding(
                id,
                row.get(FINDING.FAMILY_ID),
                kind,
                words.find(institution, kind, code).orElse(new Titled(code, code, code, "", true)),
                row.get(FINDING.GRADE),
                row.get(FINDING.ABUSE),
                row.get(FINDING.PERSON_ID),
                row.get(PERSON_CARD.FULL_NAME),
                row.get(FINDING.FOUND_ON),
                opened(id, row.get(FINDING.TEXTS)),
                author == null ? "" : author,
                row.get(FINDING.ENDED_ON),
                row.get(FINDING.ENDED_AS),
                row.get(FINDING.VOIDED_AT) == null
                        ? null
                        : vault.open(DiagnosisSecrets.VOID_REASON, id, row.get(FINDING.VOID_REASON)),
                check,
                false);
    }

    String sealed(UUID id, Map<String, String> texts) {
        return texts.isEmpty() ? "" : vault.seal(DiagnosisSecrets.TEXTS, id, json.writeValueAsString(texts));
    }

    /** What was erased, or does not open, has no texts. */
    private Map<String, String> opened(UUID id, String stored) {
        var text = vault.open(DiagnosisSecrets.TEXTS, id, stored);
        return text.startsWith("{") ? json.readValue(text, TEXTS) : Map.of();
    }

    /** The assessments of risk that count, the latest first. */
    static Stream<Finding> counting(List<Finding> found, FindingKind kind) {
        return found.stream().filter(each -> each.kind() == kind && !each.voided());
    }
}
