package opora.services.stock;

import java.math.BigDecimal;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.Channel;
import opora.services.RecordAid;
import opora.services.db.tables.records.GoodRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues goods to a family. The issue is material aid of its own, at the estimate of the goods, and is not entered twice. */
@Service
public class IssueGoods {

    private final StockStore store;
    private final RecordAid recordAid;
    private final GoodsAgreements agreements;
    private final Journal journal;

    IssueGoods(StockStore store, RecordAid recordAid, GoodsAgreements agreements, Journal journal) {
        this.store = store;
        this.recordAid = recordAid;
        this.agreements = agreements;
        this.journal = journal;
    }

    record GoodsIssued(UUID good, int quantity, UUID aid) implements JournalEvent {}

    @Transactional
    public UUID issue(IssueDraft draft, Change change) {
        return issue(Ids.next(), draft, change);
    }

    /** Issues under the key of the form, which becomes the id of the aid: sent again it issues nothing. */
    @Transactional
    public UUID issue(UUID key, IssueDraft draft, Change change) {
        var good = store.lock(change.institution(), draft.goodId());
        if (store.isIssued(change.institution(), key)) {
            return key;
        }
        StockRules.mustHavePassed(draft.on(), change.today(), "on");
        store.take(good, draft.quantity(), draft.on());
        recordAid.record(key, aid(good, draft, change), null, Channel.IN_PERSON, change);
        close(draft, change);
        var movement = store.movement(Ids.next(), good.getId(), draft.on(), draft.quantity(), change);
        movement.setKind("issue");
        movement.setAidId(key);
        movement.setRequestId(draft.requestId());
        movement.insert();
        journal.record(change, new GoodsIssued(good.getId(), draft.quantity(), key), good.getId(), draft.familyId());
        return key;
    }

    private AidDraft aid(GoodRecord good, IssueDraft draft, Change change) {
        var size = good.getSize().isEmpty() ? "" : ", " + good.getSize();
        return new AidDraft(
                draft.familyId(),
                draft.personId(),
                draft.on(),
                AidKind.GOODS,
                GoodsCategory.of(good.getCategory()).orElseThrow().purpose(),
                good.getEstimate().multiply(BigDecimal.valueOf(draft.quantity())),
                source(good, draft, change),
                draft.document(),
                draft.employeeId(),
                good.getName() + size + " × " + draft.quantity());
    }

    /** What came in under an agreement that has ended since is help without one. */
    private AidSource source(GoodRecord good, IssueDraft draft, Change change) {
        var partner = good.getPartnerId();
        if (partner == null) {
            return AidSource.UNNAMED;
        }
        var agreement = good.getAgreementId();
        boolean covered = agreement != null && agreements.inForce(change.institution(), partner, agreement, draft.on());
        return AidSource.partner(partner, covered ? agreement : null);
    }

    private void close(IssueDraft draft, Change change) {
        if (draft.requestId() == null) {
            return;
        }
        var request = store.lockRequest(change.institution(), draft.requestId());
        if (!request.getFamilyId().equals(draft.familyId()) || request.getClosedOn() != null) {
            throw new Refused("services.stock.refused.request-closed").on("requestId");
        }
        if (draft.on().isBefore(request.getRequestedOn())) {
            throw new Refused("services.stock.refused.before-request").on("on");
        }
        request.setClosedOn(draft.on());
        request.setOutcome("issued");
        request.update();
    }
}
