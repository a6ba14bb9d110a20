package opora.casework.diagnosis;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.FINDING;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was found out about a family. A conclusion keeps beside it what stood when it was drawn up. */
@Service
public class RecordFinding {

    static final String STANDING = "standing";

    private final DSLContext db;
    private final Families families;
    private final FindingRules rules;
    private final FindingStore findings;
    private final Words words;
    private final Journal journal;

    RecordFinding(
            DSLContext db, Families families, FindingRules rules, FindingStore findings, Words words, Journal journal) {
        this.db = db;
        this.families = families;
        this.rules = rules;
        this.findings = findings;
        this.words = words;
        this.journal = journal;
    }

    /** Sent again with the same key it writes nothing. */
    @Transactional
    public UUID record(FindingDraft draft, Change change) {
        families.must(DiagnosisPermissions.DIAGNOSE, List.of(draft.familyId()), change.user());
        families.mustSensitive(DiagnosisPermissions.DIAGNOSE, List.of(draft.familyId()), change.user());
        var texts = rules.check(change.institution(), draft, change.today());
        if (db.fetchExists(
                FINDING, FINDING.INSTITUTION_ID.eq(change.institution()).and(FINDING.ID.eq(draft.key())))) {
            return draft.key();
        }
        if (draft.kind() == FindingKind.PROBLEM) {
            mustBeNew(draft, change.institution());
        }
        if (draft.kind() == FindingKind.CONCLUSION) {
            texts.put(STANDING, standing(change.institution(), draft.familyId()));
        }
        write(draft, texts, change);
        var subjects = Stream.of(draft.familyId(), draft.personId())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        journal.record(
                change,
                new DiagnosisEvent.FindingRecorded(
                        draft.familyId(), draft.key(), draft.kind().code(), draft.on()),
                subjects);
        return draft.key();
    }

    private void mustBeNew(FindingDraft draft, UUID institution) {
        var marked = findings.of(institution, draft.familyId(), FindingKind.PROBLEM).stream()
                .filter(Finding::stands)
                .anyMatch(each -> each.is(draft.code()) && Objects.equals(each.personId(), draft.personId()));
        if (marked) {
            throw new Refused("diagnosis.refused.marked").on("code");
        }
    }

    /** The problems, needs and the last assessment of risk as they stand, a line each. */
    private String standing(UUID institution, UUID family) {
        var all = findings.of(institution, family);
        var risk = FindingStore.counting(all, FindingKind.RISK).findFirst();
        return Stream.concat(
                        all.stream()
                                .filter(each -> each.kind() == FindingKind.PROBLEM || each.kind() == FindingKind.NEED)
                                .filter(Finding::stands),
                        risk.stream())
                .map(RecordFinding::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Finding each) {
        var title = Objects.requireNonNull(each.word()).title();
        var whose = each.person() == null ? "" : " (" + each.person() + ")";
        return each.kind().code() + "|" + title + whose + (each.grade() == null ? "" : ", " + each.grade());
    }

    private void write(FindingDraft draft, Map<String, String> texts, Change change) {
        var row = db.newRecord(FINDING);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setCaseId(runningCase(change.institution(), draft.familyId()));
        row.setFamilyId(draft.familyId());
        row.setPersonId(draft.personId());
        row.setKind(draft.kind().code());
        row.setCode(draft.code());
        row.setGrade(draft.kind().isGraded() ? draft.grade() : null);
        row.setAbuse(false);
        row.setSensitive(draft.kind().isSensitive() || isSensitive(draft, change.institution()));
        if (draft.kind() == FindingKind.RISK) {
            var score = RiskItem.score(texts);
            mustBeReactedTo(score, texts);
            row.setCode(score.level());
            row.setGrade(score.points());
            row.setAbuse(score.abuse());
        }
        row.setFoundOn(draft.on());
        row.setTexts(findings.sealed(draft.key(), texts));
        row.setEmployeeId(change.user().employeeId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.setVoidReason("");
        db.insertInto(FINDING).set(row).execute();
    }

    private boolean isSensitive(FindingDraft draft, UUID institution) {
        return words.find(institution, draft.kind(), draft.code())
                .filter(Titled::sensitive)
                .isPresent();
    }

    /** Abuse and a high risk are not only noted: something is done about them the same day (CAS-23). */
    private static void mustBeReactedTo(RiskItem.Score score, Map<String, String> texts) {
        if ((score.abuse() || score.level().equals("high")) && !texts.containsKey("reaction")) {
            throw new Refused("diagnosis.refused.reaction", score.points());
        }
    }

    private UUID runningCase(UUID institution, UUID family) {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institution),
                        CASE_FILE.FAMILY_ID.eq(family),
                        CASE_FILE.CLOSED_ON.isNull())
                .fetchOptional(CASE_FILE.ID)
                .orElseThrow(() -> new Refused("people.refused.removed"));
    }
}
