package opora.casework;

import static opora.casework.db.Tables.OUTCOME;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an outcome back with a reason. It stays on the family's page, struck through, and is counted nowhere. */
@Service
public class VoidOutcome {

    private final DSLContext db;
    private final Families families;
    private final Journal journal;
    private final Vault vault;

    VoidOutcome(DSLContext db, Families families, Journal journal, Vault vault) {
        this.db = db;
        this.families = families;
        this.journal = journal;
        this.vault = vault;
    }

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID outcomeId, Change change) {
        var outcome = db.selectFrom(OUTCOME)
                .where(OUTCOME.INSTITUTION_ID.eq(change.institution()), OUTCOME.ID.eq(outcomeId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var family = List.of(outcome.getFamilyId());
        if (OutcomeKind.sensitiveCodes().contains(outcome.getKind())) {
            families.mustSensitive(CaseworkPermissions.MONITOR, family, change.user());
        } else {
            families.must(CaseworkPermissions.MONITOR, family, change.user());
        }
        VoidMonitoring.mustHaveReason(change);
        if (outcome.getVoidedAt() == null) {
            outcome.setVoidedAt(change.at().toOffsetDateTime());
            outcome.setVoidedBy(change.by());
            outcome.setVoidReason(vault.seal(CaseworkSecrets.OUTCOME_VOID_REASON, outcomeId, change.reason()));
            outcome.update();
            var subjects = Stream.of(outcome.getFamilyId(), outcome.getPersonId(), outcomeId)
                    .filter(Objects::nonNull)
                    .toArray(UUID[]::new);
            journal.record(change, new OutcomeEvent.OutcomeVoided(outcome.getFamilyId(), outcomeId), subjects);
        }
    }
}
