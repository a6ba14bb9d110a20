package opora.surveys;

import static opora.surveys.db.Tables.FILLING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.surveys.db.tables.records.FillingRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written down is gone on with, put right or taken back; a reason is asked for as soon as it counts. */
@Service
public class CorrectFilling {

    private static final int LONGEST_REASON = 1000;

    private final DSLContext db;
    private final FillingReader reader;
    private final FillingReach reach;
    private final FillingWriter writer;
    private final Vault vault;
    private final Journal journal;

    CorrectFilling(
            DSLContext db,
            FillingReader reader,
            FillingReach reach,
            FillingWriter writer,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.reader = reader;
        this.reach = reach;
        this.writer = writer;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * Writes the answers anew; of a draft, more of them.
     *
     * @param edition the one its reader has seen
     * @param isFinal whether a draft is finished by this
     */
    @Transactional
    public void rewrite(UUID id, int edition, LocalDate filledOn, List<Given> given, boolean isFinal, Change change) {
        var before = forChange(id, change);
        var row = locked(id, change);
        boolean isDraft = before.line().is(FillingState.DRAFT);
        if (!isDraft && !before.line().is(FillingState.DONE)) {
            throw new Refused("surveys.refused.not-answered");
        }
        if (row.getEdition() != edition) {
            throw new Refused("surveys.refused.changed-by-another");
        }
        if (!isDraft) {
            mustHaveReason(change);
        }
        RecordFilling.mustBeDay(filledOn, before.questionnaire(), change.today());
        var body = before.questionnaire().body();
        boolean done = !isDraft || isFinal;
        if (done) {
            AnswerRules.mustBeComplete(body, given);
        } else {
            AnswerRules.mustFit(body, given);
        }
        row.setFilledOn(filledOn);
        row.setState((done ? FillingState.DONE : FillingState.DRAFT).code());
        row.setEdition(edition + 1);
        row.update();
        writer.replace(row, body, done, given);
        journal.record(change, event(before, given, isDraft, done), subjects(row));
    }

    /** Taken back, with the reason; it stays to be seen and counts no more. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        var before = forChange(id, change);
        if (before.line().is(FillingState.VOIDED)) {
            return;
        }
        if (before.line().is(FillingState.DRAFT)) {
            throw new Refused("surveys.refused.draft-is-dropped");
        }
        mustHaveReason(change);
        var row = locked(id, change);
        row.setState(FillingState.VOIDED.code());
        row.setVoidedAt(change.at().toOffsetDateTime());
        row.setVoidedBy(change.by());
        row.setVoidReason(vault.seal(SurveysSecrets.VOID_REASON, id, change.reason()));
        row.setEdition(row.getEdition() + 1);
        row.update();
        journal.record(change, new SurveysEvent.FillingVoided(id), subjects(row));
    }

    /** A draft is thrown away whole: nobody has counted it. */
    @Transactional
    public void drop(UUID id, Change change) {
        var before = forChange(id, change);
        if (!before.line().is(FillingState.DRAFT)) {
            throw new Refused("surveys.refused.not-a-draft");
        }
        var row = locked(id, change);
        row.delete();
        journal.record(change, new SurveysEvent.FillingDropped(id), subjects(row));
    }

    private Filled forChange(UUID id, Change change) {
        var found = reader.find(change.user(), id).orElseThrow(NotFound::new);
        var person = found.line().personId();
        if (person != null) {
            reach.mustFill(List.of(person), found.questionnaire().sensitive(), change.user());
        }
        return found;
    }

    private FillingRecord locked(UUID id, Change change) {
        return db.selectFrom(FILLING)
                .where(FILLING.INSTITUTION_ID.eq(change.institution()), FILLING.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private static void mustHaveReason(Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("surveys.refused.reason", LONGEST_REASON).on("reason");
        }
    }

    private static SurveysEvent event(Filled before, List<Given> given, boolean wasDraft, boolean done) {
        var id = before.line().id();
        if (wasDraft) {
            return done
                    ? new SurveysEvent.FillingRecorded(
                            id,
                            before.questionnaire().code(),
                            before.line().way().code())
                    : new SurveysEvent.FillingKept(id, before.questionnaire().code());
        }
        var changed = new ArrayList<String>();
        var now = new HashSet<>(given);
        for (var question : before.questionnaire().body().questions()) {
            var old = before.to(question.code());
            boolean same = old.map(now::contains).orElseGet(() -> given.stream()
                    .noneMatch(each -> each.question().equals(question.code())));
            if (!same) {
                changed.add(question.code());
            }
        }
        return new SurveysEvent.FillingCorrected(id, changed);
    }

    private static UUID[] subjects(FillingRecord row) {
        return Stream.<@Nullable UUID>of(row.getId(), row.getPersonId(), row.getFamilyId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toArray(UUID[]::new);
    }
}
