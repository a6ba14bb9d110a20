package opora.services.stock;

import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.time.LocalDate;
import java.util.UUID;
import opora.partners.Agreements;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether goods fall under an agreement on a day. */
@Repository
class GoodsAgreements {

    private final DSLContext db;
    private final Agreements agreements;

    GoodsAgreements(DSLContext db, Agreements agreements) {
        this.db = db;
        this.agreements = agreements;
    }

    boolean inForce(UUID institution, UUID partner, UUID agreement, LocalDate on) {
        return db.fetchExists(
                AGREEMENT_INTERVAL,
                AGREEMENT_INTERVAL.INSTITUTION_ID.eq(institution),
                AGREEMENT_INTERVAL.ID.eq(agreement),
                AGREEMENT_INTERVAL.PARTNER_ID.eq(partner),
                AGREEMENT_INTERVAL.STARTS_ON.le(on),
                AGREEMENT_INTERVAL.ENDS_ON.isNull().or(AGREEMENT_INTERVAL.ENDS_ON.ge(on)));
    }

    void mustBeGiven(GoodDraft draft, Change change) {
        var partner = draft.partnerId();
        if (partner == null) {
            return;
        }
        if (!db.fetchExists(
                PARTNER_CARD, PARTNER_CARD.INSTITUTION_ID.eq(change.institution()), PARTNER_CARD.ID.eq(partner))) {
            throw new Refused("services.refused.partner-unknown").on("partnerId");
        }
        if (draft.agreementId() != null) {
            agreements.mustBeInForce(draft.agreementId(), partner, draft.receivedOn(), change);
        }
    }
}
