package opora.services;

import static opora.services.db.Tables.MATERIAL_AID;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.util.Optional;
import java.util.UUID;
import opora.partners.AgreementUse;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Between which days families were helped within an agreement: its term may not be cut under them. */
@Component
class AidWithinAgreements implements AgreementUse {

    private final DSLContext db;

    AidWithinAgreements(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Between> given(UUID institution, UUID agreement) {
        return db.select(min(MATERIAL_AID.GIVEN_ON), max(MATERIAL_AID.GIVEN_ON))
                .from(MATERIAL_AID)
                .where(
                        MATERIAL_AID.INSTITUTION_ID.eq(institution),
                        MATERIAL_AID.AGREEMENT_ID.eq(agreement),
                        MATERIAL_AID.VOIDED_AT.isNull())
                .fetchOptional(row -> row.value1() == null ? null : new Between(row.value1(), row.value2()));
    }
}
