package opora.partners;

import static opora.partners.db.Tables.OBLIGATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.partners.db.tables.records.AgreementRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an agreement after it was entered: corrected, terminated early, its obligations fulfilled, voided. */
@Service
public class KeepAgreements {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final AgreementStore store;
    private final List<AgreementUse> uses;
    private final Policy policy;
    private final Journal journal;

    KeepAgreements(DSLContext db, AgreementStore store, List<AgreementUse> uses, Policy policy, Journal journal) {
        this.db = db;
        this.store = store;
        this.uses = uses;
        this.policy = policy;
        this.journal = journal;
    }

    record AgreementCorrected(UUID agreement, List<String> fields) implements JournalEvent {}

    record AgreementTerminated(UUID agreement, LocalDate on) implements JournalEvent {}

    record TerminationWithdrawn(UUID agreement) implements JournalEvent {}

    record AgreementVoided(UUID agreement) implements JournalEvent {}

    record ObligationFulfilled(UUID agreement, UUID obligation, LocalDate on) implements JournalEvent {}

    @Transactional
    public void correct(UUID id, AgreementDraft draft, Change change) {
        var row = lock(id, change);
        var partnerBefore = row.getPartnerId();
        var clean = new AgreementRules(change.today()).checked(draft);
        if (!store.partners(change.institution(), List.of(clean.partnerId())).contains(clean.partnerId())) {
            throw new Refused("partners.refused.partner-unknown").on("partnerId");
        }
        AgreementStore.fill(row, clean);
        mustKeepTermination(row);
        mustCoverWhatWasGiven(row, !partnerBefore.equals(clean.partnerId()), "endsOn");
        var fields = new ArrayList<>(ChangedFields.of(row));
        if (!fields.isEmpty()) {
            row.update();
        }
        if (!store.obligations(change.institution(), id).equals(clean.obligations())) {
            store.replaceObligations(change.institution(), id, clean);
            fields.add("obligations");
        }
        if (!fields.isEmpty()) {
            journal.record(change, new AgreementCorrected(id, fields), id, row.getPartnerId());
        }
    }

    /** Ends an agreement before its time, with the reason of the change. Terminated again it ends on the new day. */
    @Transactional
    public void terminate(UUID id, LocalDate lastDay, Change change) {
        var row = lock(id, change);
        mustHaveReason(change, "partners.refused.termination-reason");
        Days.mustBeNear(lastDay, change.today(), "on");
        if (lastDay.isBefore(row.getStartsOn()) || (row.getEndsOn() != null && lastDay.isAfter(row.getEndsOn()))) {
            throw new Refused("partners.refused.termination-outside", term(row)).on("on");
        }
        row.setTerminatedOn(lastDay);
        row.setTerminationReason(change.reason());
        mustCoverWhatWasGiven(row, false, "on");
        if (!ChangedFields.of(row).isEmpty()) {
            row.update();
            journal.record(change, new AgreementTerminated(id, lastDay), id, row.getPartnerId());
        }
    }

    /** For a termination entered by mistake. */
    @Transactional
    public void resume(UUID id, Change change) {
        var row = lock(id, change);
        if (row.getTerminatedOn() != null) {
            row.setTerminatedOn(null);
            row.setTerminationReason(null);
            row.update();
            journal.record(change, new TerminationWithdrawn(id), id, row.getPartnerId());
        }
    }

    /** For an agreement entered by mistake: it stays, struck through, as long as nothing was given within it. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        var row = lock(id, change);
        mustHaveReason(change, "partners.refused.void-reason");
        var given = given(change.institution(), id);
        if (given != null) {
            throw new Refused("partners.refused.agreement-used", given.arguments());
        }
        row.setVoidedAt(change.at().toOffsetDateTime());
        row.setVoidedBy(change.by());
        row.setVoidReason(change.reason());
        row.update();
        journal.record(change, new AgreementVoided(id), id, row.getPartnerId());
    }

    @Transactional
    public void fulfil(UUID id, UUID obligationId, LocalDate on, Change change) {
        var row = lock(id, change);
        Days.mustHavePassed(on, change.today(), "doneOn");
        var obligation = db.fetchOptional(
                        OBLIGATION,
                        OBLIGATION.INSTITUTION_ID.eq(change.institution()),
                        OBLIGATION.AGREEMENT_ID.eq(id),
                        OBLIGATION.ID.eq(obligationId))
                .orElseThrow(NotFound::new);
        obligation.setDoneOn(on);
        if (!ChangedFields.of(obligation).isEmpty()) {
            obligation.update();
            journal.record(change, new ObligationFulfilled(id, obligationId, on), id, row.getPartnerId());
        }
    }

    private AgreementRecord lock(UUID id, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        return store.lock(change.institution(), id).orElseThrow(NotFound::new);
    }

    private static void mustHaveReason(Change change, String sentence) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused(sentence).on("reason");
        }
    }

    private static void mustKeepTermination(AgreementRecord row) {
        var terminated = row.getTerminatedOn();
        if (terminated != null
                && (terminated.isBefore(row.getStartsOn())
                        || (row.getEndsOn() != null && terminated.isAfter(row.getEndsOn())))) {
            throw new Refused("partners.refused.terminated-then", RussianDate.format(terminated)).on("endsOn");
        }
    }

    private void mustCoverWhatWasGiven(AgreementRecord row, boolean otherPartner, String field) {
        var given = given(row.getInstitutionId(), row.getId());
        if (given == null) {
            return;
        }
        if (otherPartner) {
            throw new Refused("partners.refused.agreement-partner", given.arguments()).on("partnerId");
        }
        var end = Objects.requireNonNullElse(
                row.getTerminatedOn(), Objects.requireNonNullElse(row.getEndsOn(), LocalDate.MAX));
        if (given.first().isBefore(row.getStartsOn())) {
            throw new Refused("partners.refused.agreement-cut", given.arguments())
                    .on(field.equals("on") ? field : "startsOn");
        }
        if (given.last().isAfter(end)) {
            throw new Refused("partners.refused.agreement-cut", given.arguments()).on(field);
        }
    }

    private AgreementUse.@Nullable Between given(UUID institution, UUID agreement) {
        return uses.stream()
                .flatMap(use -> use.given(institution, agreement).stream())
                .reduce(AgreementUse.Between::and)
                .orElse(null);
    }

    private static Object[] term(AgreementRecord row) {
        return new Object[] {
            RussianDate.format(row.getStartsOn()), row.getEndsOn() == null ? "…" : RussianDate.format(row.getEndsOn())
        };
    }
}
