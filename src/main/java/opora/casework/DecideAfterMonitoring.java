package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was decided after a monitoring, which is often later than the day the family was seen (MON-42). */
@Service
public class DecideAfterMonitoring {

    private final MonitoringStore store;
    private final Families families;
    private final Journal journal;
    private final Vault vault;

    DecideAfterMonitoring(MonitoringStore store, Families families, Journal journal, Vault vault) {
        this.store = store;
        this.families = families;
        this.journal = journal;
        this.vault = vault;
    }

    /** The same decision on the same day changes nothing. */
    @Transactional
    public void decide(UUID monitoringId, String decision, LocalDate on, Change change) {
        var monitoring = store.find(change.institution(), monitoringId).orElseThrow(NotFound::new);
        var family = monitoring.getFamilyId();
        families.mustSensitive(CaseworkPermissions.MONITOR, List.of(family), change.user());
        if (monitoring.getVoidedAt() != null) {
            throw new Refused("casework.refused.voided");
        }
        if (decision.isBlank()) {
            throw new Refused("casework.refused.no-decision").on("decision");
        }
        MonitoringRules.mustFit(decision, "decision");
        MonitoringRules.mustFollow(on, monitoring.getObservedOn(), change.today());
        monitoring.setDecision(
                vault.reseal(CaseworkSecrets.DECISION, monitoringId, monitoring.getDecision(), decision));
        monitoring.setDecidedOn(on);
        if (monitoring.modified()) {
            monitoring.update();
            journal.record(
                    change, new MonitoringEvent.MonitoringDecided(family, monitoringId, on), family, monitoringId);
        }
    }
}
