package opora.services.stock;

import static opora.services.db.Tables.GOOD;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import opora.services.db.tables.records.GoodRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes goods in that somebody brought for the families. */
@Service
public class ReceiveGoods {

    private final DSLContext db;
    private final GoodsAgreements agreements;
    private final Journal journal;

    ReceiveGoods(DSLContext db, GoodsAgreements agreements, Journal journal) {
        this.db = db;
        this.agreements = agreements;
        this.journal = journal;
    }

    record GoodsReceived(UUID good, int quantity) implements JournalEvent {}

    record GoodsCorrected(UUID good, int quantity) implements JournalEvent {}

    /** Takes goods in under the key of the form, which becomes their id: sent again it takes in nothing. */
    @Transactional
    public UUID receive(UUID key, GoodDraft draft, Change change) {
        if (!db.fetchExists(GOOD, GOOD.INSTITUTION_ID.eq(change.institution()), GOOD.ID.eq(key))) {
            check(draft, change);
            var good = filled(db.newRecord(GOOD), draft);
            good.setInstitutionId(change.institution());
            good.setId(key);
            good.setOnHand(draft.quantity());
            good.setRecordedAt(change.at().toOffsetDateTime());
            good.setRecordedBy(change.by());
            good.insert();
            journal.record(change, new GoodsReceived(key, draft.quantity()), key);
        }
        return key;
    }

    @Transactional
    public List<UUID> receiveAll(List<GoodDraft> drafts, Change change) {
        return drafts.stream().map(draft -> receive(Ids.next(), draft, change)).toList();
    }

    /** What has left already stays as it was: not fewer can have come in than were issued and written off. */
    @Transactional
    public void correct(UUID id, GoodDraft draft, Change change) {
        var good = db.selectFrom(GOOD)
                .where(GOOD.INSTITUTION_ID.eq(change.institution()), GOOD.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        check(draft, change);
        var gone = good.getQuantity() - good.getOnHand();
        if (draft.quantity() < gone) {
            throw new Refused("services.stock.refused.less-than-gone", gone).on("quantity");
        }
        filled(good, draft).setOnHand(draft.quantity() - gone);
        if (good.modified()) {
            good.update();
            journal.record(change, new GoodsCorrected(id, draft.quantity()), id);
        }
    }

    private void check(GoodDraft draft, Change change) {
        StockRules.mustBeSound(draft, change.today());
        agreements.mustBeGiven(draft, change);
    }

    private static GoodRecord filled(GoodRecord good, GoodDraft draft) {
        good.setName(draft.name().strip());
        good.setNameKey(String.join(" ", SearchText.words(draft.name())));
        good.setCategory(draft.category());
        good.setSize(draft.size().strip());
        good.setCondition(draft.condition().code());
        good.setEstimate(draft.estimate().setScale(2));
        good.setQuantity(draft.quantity());
        good.setReceivedOn(draft.receivedOn());
        good.setPartnerId(draft.partnerId());
        good.setAgreementId(draft.agreementId());
        good.setNote(draft.note().strip());
        return good;
    }
}
