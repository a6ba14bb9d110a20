package opora.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.services.aid.AidPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records material aid a family received, and where asked the urgent service it was given as, in one transaction (FIN-01). */
@Service
public class RecordAid {

    private final Families families;
    private final AidGround ground;
    private final AidStore store;
    private final RecordStore turns;
    private final RecordServices services;
    private final UrgentServices urgent;
    private final Journal journal;

    RecordAid(
            Families families,
            AidGround ground,
            AidStore store,
            RecordStore turns,
            RecordServices services,
            UrgentServices urgent,
            Journal journal) {
        this.families = families;
        this.ground = ground;
        this.store = store;
        this.turns = turns;
        this.services = services;
        this.urgent = urgent;
        this.journal = journal;
    }

    /** What the journal keeps: neither the sum nor what was written about the family. */
    record AidRecorded(UUID aid) implements JournalEvent {}

    /**
     * Records aid under the key of the form, which becomes its id: sent again it records nothing.
     *
     * @param serviceId the urgent service it is recorded as too, or null
     */
    @Transactional
    public UUID record(UUID key, AidDraft draft, @Nullable UUID serviceId, Channel channel, Change change) {
        families.must(AidPermissions.RECORD, List.of(draft.familyId()), change.user());
        turns.waitForTurn(key.toString());
        if (store.isRecorded(change.institution(), key)) {
            return key;
        }
        var aid = ground.of(List.of(draft), change).check(key, draft);
        write(
                List.of(serviceId == null ? aid : aid.withService(service(key, draft, serviceId, channel, change))),
                change);
        return key;
    }

    @Transactional
    public UUID record(AidDraft draft, Change change) {
        families.must(AidPermissions.RECORD, List.of(draft.familyId()), change.user());
        return recordAll(List.of(draft), change).getFirst();
    }

    /** Records the aid of a journal brought in, or of a year of a demonstration, and answers the ids in the order of the drafts. */
    @Transactional
    public List<UUID> recordAll(List<AidDraft> drafts, Change change) {
        var helped = drafts.stream().map(AidDraft::familyId).toList();
        families.mustAll(AidPermissions.RECORD, helped, change.user());
        var rules = ground.of(drafts, change);
        var given = new ArrayList<Aid>(drafts.size());
        drafts.forEach(draft -> given.add(rules.check(Ids.next(), draft)));
        write(given, change);
        return given.stream().map(Aid::id).toList();
    }

    /** Refuses, on the fields of the same names, what is wrong whoever receives it: a row of a workbook before it is taken. */
    public static void mustMakeSense(
            LocalDate on, BigDecimal amount, String document, String description, LocalDate today) {
        AidRules.mustMakeSense(on, amount, document, description, today);
    }

    private void write(List<Aid> given, Change change) {
        store.insert(given, change);
        journal.recordAll(
                change,
                given.stream()
                        .map(aid -> Journal.Event.of(new AidRecorded(aid.id()), aid.subjects()))
                        .toList());
    }

    private UUID service(UUID key, AidDraft draft, UUID serviceId, Channel channel, Change change) {
        if (!urgent.isUrgent(change.institution(), serviceId)) {
            throw new Refused("services.aid.refused.not-urgent").on("serviceId");
        }
        var delivery = new DeliveryDraft(
                serviceId,
                draft.familyId(),
                draft.personId(),
                draft.on(),
                channel,
                null,
                1,
                null,
                draft.employeeId(),
                draft.source().partnerId());
        return services.record(key, List.of(delivery), change).getFirst();
    }
}
