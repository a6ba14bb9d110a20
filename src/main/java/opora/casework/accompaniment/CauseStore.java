package opora.casework.accompaniment;

import static opora.casework.db.Tables.CAUSE;
import static opora.people.views.Tables.PERSON_CARD;

import java.util.List;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the causes of a case. Whoever asks has asked whether the user reads what is sensitive of the family. */
@Repository
class CauseStore {

    private final DSLContext db;
    private final Vault vault;

    CauseStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<Cause> of(UUID institution, UUID caseId) {
        return db.select(
                        CAUSE.ID,
                        CAUSE.CODE,
                        PERSON_CARD.FULL_NAME,
                        CAUSE.FOUND_ON,
                        CAUSE.NOTE,
                        CAUSE.GONE_ON,
                        CAUSE.GONE_NOTE,
                        CAUSE.VOIDED_AT,
                        CAUSE.VOID_REASON)
                .from(CAUSE)
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CAUSE.INSTITUTION_ID), PERSON_CARD.ID.eq(CAUSE.PERSON_ID))
                .where(CAUSE.INSTITUTION_ID.eq(institution), CAUSE.CASE_ID.eq(caseId))
                .orderBy(CAUSE.GONE_ON.asc().nullsFirst(), CAUSE.FOUND_ON, CAUSE.ID)
                .fetch(row -> new Cause(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        vault.open(AccompanimentSecrets.CAUSE_NOTE, row.value1(), row.value5()),
                        row.value6(),
                        vault.open(AccompanimentSecrets.CAUSE_GONE_NOTE, row.value1(), row.value7()),
                        row.value8() != null,
                        vault.open(AccompanimentSecrets.CAUSE_VOID_REASON, row.value1(), row.value9())));
    }
}
