package opora.partners;

import static opora.partners.db.Tables.GIFT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.partners.db.tables.records.GiftRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what partners give; a gift is within an agreement only on a day the agreement is in force (PRT-06, T23-28). */
@Service
public class Gifts {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final AgreementStore store;
    private final Policy policy;
    private final Journal journal;

    Gifts(DSLContext db, AgreementStore store, Policy policy, Journal journal) {
        this.db = db;
        this.store = store;
        this.policy = policy;
        this.journal = journal;
    }

    record GiftReceived(UUID gift, UUID partner) implements JournalEvent {}

    record GiftVoided(UUID gift, UUID partner) implements JournalEvent {}

    @Transactional
    public UUID receive(GiftDraft draft, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        return write(List.of(Ids.next()), List.of(draft), change).getFirst();
    }

    /** The same for a form with a key of its own, which becomes the id: sent again it records nothing. */
    @Transactional
    public UUID receive(UUID key, GiftDraft draft, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        db.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", key.toString());
        var recorded = db.fetchExists(GIFT, GIFT.INSTITUTION_ID.eq(change.institution()), GIFT.ID.eq(key));
        return recorded ? key : write(List.of(key), List.of(draft), change).getFirst();
    }

    /** Records many and answers their ids in the order of the drafts. */
    @Transactional
    public List<UUID> receiveAll(List<GiftDraft> drafts, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT, InstitutionPermissions.IMPORT);
        return write(Stream.generate(Ids::next).limit(drafts.size()).toList(), drafts, change);
    }

    /** Takes a gift back with the reason of the change. It stays, struck through, and is counted nowhere. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        policy.mustHold(change.user(), PartnersPermissions.EDIT);
        var gift = db.selectFrom(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(change.institution()), GIFT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("partners.refused.void-reason").on("reason");
        }
        if (gift.getVoidedAt() == null) {
            gift.setVoidedAt(change.at().toOffsetDateTime());
            gift.setVoidedBy(change.by());
            gift.setVoidReason(change.reason());
            gift.update();
            journal.record(change, new GiftVoided(id, gift.getPartnerId()), subjects(gift));
        }
    }

    /** Refuses what cannot be a gift, whoever the partner is; nothing is written. */
    public static void mustMakeSense(GiftDraft draft, LocalDate today) {
        GiftRules.sound(draft, today);
    }

    private List<UUID> write(List<UUID> ids, List<GiftDraft> drafts, Change change) {
        var institution = change.institution();
        var rules = new GiftRules(
                change.today(),
                store.partners(
                        institution,
                        drafts.stream().map(GiftDraft::partnerId).distinct().toList()),
                store.terms(
                        institution,
                        drafts.stream()
                                .map(GiftDraft::agreementId)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .distinct()
                                .toList()));
        var rows = new ArrayList<GiftRecord>(drafts.size());
        var events = new ArrayList<Journal.Event>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var row = row(ids.get(i), rules.checked(drafts.get(i)), change);
            rows.add(row);
            events.add(Journal.Event.of(new GiftReceived(row.getId(), row.getPartnerId()), subjects(row)));
        }
        Rows.insert(db, GIFT, rows);
        journal.recordAll(change, events);
        return ids;
    }

    private static UUID[] subjects(GiftRecord gift) {
        return Stream.of(gift.getId(), gift.getPartnerId(), gift.getAgreementId())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }

    private static GiftRecord row(UUID id, GiftDraft draft, Change change) {
        var row = new GiftRecord();
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setPartnerId(draft.partnerId());
        row.setAgreementId(draft.agreementId());
        row.setGivenOn(draft.on());
        row.setForm(draft.kind().code());
        row.setPurpose(draft.purpose());
        row.setAmount(draft.amount());
        row.setDescription(draft.description());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
