package opora.services.aid;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.db.Tables.MATERIAL_AID;

import java.util.List;
import opora.platform.secrets.Vault;
import opora.services.AidKind;
import opora.services.ServicesSecrets;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

/** How the rows of the journal of aid are read. */
@Component
class AidSelect {

    private final DSLContext db;
    private final Vault vault;

    AidSelect(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    SelectJoinStep<?> select(List<SelectField<?>> more) {
        return from(db.select(
                        MATERIAL_AID.ID,
                        MATERIAL_AID.GIVEN_ON,
                        MATERIAL_AID.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        MATERIAL_AID.PERSON_ID,
                        PERSON_CARD.FULL_NAME,
                        MATERIAL_AID.FORM,
                        MATERIAL_AID.PURPOSE,
                        MATERIAL_AID.AMOUNT,
                        MATERIAL_AID.SOURCE,
                        PARTNER_CARD.NAME,
                        AGREEMENT_INTERVAL.NUMBER,
                        MATERIAL_AID.DOCUMENT,
                        EMPLOYEE_CARD.SHORT_NAME,
                        MATERIAL_AID.DESCRIPTION,
                        MATERIAL_AID.VOIDED_AT)
                .select(more)
                .from(MATERIAL_AID));
    }

    /** The same joins for rows and for their totals, so that what narrows the one narrows the other. */
    static <R extends Record> SelectJoinStep<R> from(SelectJoinStep<R> select) {
        return select.join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(MATERIAL_AID.FAMILY_ID))
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(MATERIAL_AID.EMPLOYEE_ID))
                .leftJoin(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MATERIAL_AID.PERSON_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(MATERIAL_AID.PARTNER_ID))
                .leftJoin(AGREEMENT_INTERVAL)
                .on(
                        AGREEMENT_INTERVAL.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        AGREEMENT_INTERVAL.ID.eq(MATERIAL_AID.AGREEMENT_ID));
    }

    AidRow read(Record each) {
        return new AidRow(
                each.get(MATERIAL_AID.ID),
                each.get(MATERIAL_AID.GIVEN_ON),
                each.get(MATERIAL_AID.FAMILY_ID),
                each.get(FAMILY_CARD.NAME),
                each.get(FAMILY_CARD.NUMBER),
                each.get(MATERIAL_AID.PERSON_ID),
                each.get(PERSON_CARD.FULL_NAME),
                AidKind.of(each.get(MATERIAL_AID.FORM)).orElseThrow(),
                each.get(MATERIAL_AID.PURPOSE),
                each.get(MATERIAL_AID.AMOUNT),
                each.get(MATERIAL_AID.SOURCE),
                each.get(PARTNER_CARD.NAME),
                each.get(AGREEMENT_INTERVAL.NUMBER),
                vault.open(ServicesSecrets.AID_DOCUMENT, each.get(MATERIAL_AID.ID), each.get(MATERIAL_AID.DOCUMENT)),
                each.get(EMPLOYEE_CARD.SHORT_NAME),
                vault.open(
                        ServicesSecrets.AID_DESCRIPTION, each.get(MATERIAL_AID.ID), each.get(MATERIAL_AID.DESCRIPTION)),
                each.get(MATERIAL_AID.VOIDED_AT) != null);
    }
}
