package opora.services.stock;

import static opora.services.db.Tables.GOODS_REQUEST;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.services.ServicesSecrets;
import opora.services.aid.AidPermissions;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a family would take when it comes in, until it is issued or not needed any more. */
@Service
public class RequestGoods {

    private static final int LONGEST_SIZE = 40;
    private static final int LONGEST_WISH = 500;

    private final DSLContext db;
    private final StockStore store;
    private final Families families;
    private final Journal journal;
    private final Vault vault;

    RequestGoods(DSLContext db, StockStore store, Families families, Journal journal, Vault vault) {
        this.db = db;
        this.store = store;
        this.families = families;
        this.journal = journal;
        this.vault = vault;
    }

    record GoodsRequested(UUID request) implements JournalEvent {}

    record GoodsRequestCancelled(UUID request) implements JournalEvent {}

    /** Asks under the key of the form, which becomes the id: sent again it asks for nothing. */
    @Transactional
    public UUID ask(UUID key, RequestDraft draft, Change change) {
        families.must(AidPermissions.RECORD, List.of(draft.familyId()), change.user());
        if (db.fetchExists(
                GOODS_REQUEST, GOODS_REQUEST.INSTITUTION_ID.eq(change.institution()), GOODS_REQUEST.ID.eq(key))) {
            return key;
        }
        StockRules.mustBeCategory(draft.category());
        StockRules.mustBeShort(draft.size(), LONGEST_SIZE, "size");
        StockRules.mustBeShort(draft.wish(), LONGEST_WISH, "wish");
        StockRules.mustHavePassed(draft.on(), change.today(), "on");
        var request = db.newRecord(GOODS_REQUEST);
        request.setInstitutionId(change.institution());
        request.setId(key);
        request.setFamilyId(draft.familyId());
        request.setCategory(draft.category());
        request.setSize(draft.size().strip());
        request.setWish(vault.seal(ServicesSecrets.WISH, key, draft.wish().strip()));
        request.setRequestedOn(draft.on());
        request.setRecordedAt(change.at().toOffsetDateTime());
        request.setRecordedBy(change.by());
        request.insert();
        journal.record(change, new GoodsRequested(key), draft.familyId());
        return key;
    }

    /** The reason is that of the change. */
    @Transactional
    public void cancel(UUID id, Change change) {
        var request = store.lockRequest(change.institution(), id);
        families.must(AidPermissions.RECORD, List.of(request.getFamilyId()), change.user());
        StockRules.mustHaveReason(change);
        if (request.getClosedOn() != null) {
            throw new Refused("services.stock.refused.request-closed");
        }
        request.setClosedOn(change.today());
        request.setOutcome("cancelled");
        request.setReason(
                vault.seal(ServicesSecrets.REQUEST_REASON, id, change.reason().strip()));
        request.update();
        journal.record(change, new GoodsRequestCancelled(id), request.getFamilyId());
    }
}
