package opora.contracts.card;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.util.UUID;
import opora.contracts.Contracts;
import opora.contracts.ContractsSecrets;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ContractDetailsSelect {

    private final DSLContext db;
    private final Contracts contracts;
    private final Vault vault;

    ContractDetailsSelect(DSLContext db, Contracts contracts, Vault vault) {
        this.db = db;
        this.contracts = contracts;
        this.vault = vault;
    }

    /** Absent when it is not the reader's business. */
    ContractDetails mustFind(User user, UUID id) {
        var summary = contracts.mustFind(user, id);
        return db.select(
                        CONTRACT.APPLIED_ON,
                        CONTRACT.AMOUNT,
                        CONTRACT.TRAINING_AMOUNT,
                        CONTRACT.PARTNER_ID,
                        PARTNER_CARD.NAME,
                        CONTRACT.CONCLUDED_BY,
                        EMPLOYEE_CARD.SHORT_NAME,
                        SECTION_CARD.NAME,
                        CONTRACT.END_REASON)
                .from(CONTRACT)
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PARTNER_CARD.ID.eq(CONTRACT.PARTNER_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(CONTRACT.EMPLOYEE_ID))
                .leftJoin(SECTION_CARD)
                .on(SECTION_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), SECTION_CARD.ID.eq(CONTRACT.SECTION_ID))
                .where(CONTRACT.INSTITUTION_ID.eq(user.institutionId()), CONTRACT.ID.eq(id))
                .fetchSingle(row -> new ContractDetails(
                        summary,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        vault.open(ContractsSecrets.END_REASON, id, row.value9())));
    }
}
