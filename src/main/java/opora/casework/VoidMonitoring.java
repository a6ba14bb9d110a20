package opora.casework;

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

/** Takes a monitoring back with a reason. It stays on the family's page, struck through, and is counted nowhere. */
@Service
public class VoidMonitoring {

    static final int LONGEST_REASON = 500;

    private final MonitoringStore store;
    private final Baselines baselines;
    private final Families families;
    private final Journal journal;
    private final Vault vault;

    VoidMonitoring(MonitoringStore store, Baselines baselines, Families families, Journal journal, Vault vault) {
        this.store = store;
        this.baselines = baselines;
        this.families = families;
        this.journal = journal;
        this.vault = vault;
    }

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID monitoringId, Change change) {
        var institution = change.institution();
        var family =
                store.find(institution, monitoringId).orElseThrow(NotFound::new).getFamilyId();
        families.mustSensitive(CaseworkPermissions.MONITOR, List.of(family), change.user());
        mustHaveReason(change);
        store.holdCases(institution, List.of(family));
        var monitoring = store.find(institution, monitoringId).orElseThrow(NotFound::new);
        if (monitoring.getVoidedAt() == null) {
            monitoring.setVoidedAt(change.at().toOffsetDateTime());
            monitoring.setVoidedBy(change.by());
            monitoring.setVoidReason(vault.seal(CaseworkSecrets.MONITORING_VOID_REASON, monitoringId, change.reason()));
            monitoring.update();
            store.voidRatings(monitoring);
            baselines.refresh(institution, List.of(family));
            journal.record(change, new MonitoringEvent.MonitoringVoided(family, monitoringId), family, monitoringId);
        }
    }

    static void mustHaveReason(Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("casework.refused.void-reason").on("reason");
        }
    }
}
