package opora.partners;

import static opora.partners.db.Tables.GIFT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class GiftsWithinAgreements implements AgreementUse {

    private final DSLContext db;

    GiftsWithinAgreements(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Between> given(UUID institution, UUID agreement) {
        return db.select(min(GIFT.GIVEN_ON), max(GIFT.GIVEN_ON))
                .from(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(institution), GIFT.AGREEMENT_ID.eq(agreement), GIFT.VOIDED_AT.isNull())
                .fetchOptional()
                .filter(row -> row.value1() != null)
                .map(row -> new Between(row.value1(), row.value2()));
    }
}
