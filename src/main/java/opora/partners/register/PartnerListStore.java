package opora.partners.register;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.GIFT;
import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.partners.db.tables.records.PartnerRecord;
import opora.platform.paging.Slice;
import opora.platform.text.SearchText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the register. The name of a citizen never stands in an address: a list is read on from an id. */
@Repository
class PartnerListStore {

    private static final Field<@Nullable LocalDate> FIRST_GIFT = field(select(min(GIFT.GIVEN_ON))
            .from(GIFT)
            .where(
                    GIFT.INSTITUTION_ID.eq(PARTNER.INSTITUTION_ID),
                    GIFT.PARTNER_ID.eq(PARTNER.ID),
                    GIFT.VOIDED_AT.isNull()));

    private final DSLContext db;

    PartnerListStore(DSLContext db) {
        this.db = db;
    }

    Slice<PartnerDetails> page(UUID institution, PartnersFilter filter, @Nullable UUID after, LocalDate today) {
        var rows = db.select(PARTNER.asterisk(), FIRST_GIFT)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution))
                .and(DSL.and(conditions(filter, today)))
                .and(after == null ? noCondition() : PARTNER.NAME_KEY.gt(nameOf(institution, after)))
                .orderBy(PARTNER.NAME_KEY)
                .limit(Slice.AND_ONE_MORE)
                .fetch(PartnerListStore::details);
        return Slice.of(rows, last -> last.id().toString());
    }

    Optional<PartnerDetails> find(UUID institution, UUID id) {
        return db.select(PARTNER.asterisk(), FIRST_GIFT)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.ID.eq(id))
                .fetchOptional(PartnerListStore::details);
    }

    private static Field<String> nameOf(UUID institution, UUID id) {
        return field(select(PARTNER.as("last").NAME_KEY)
                .from(PARTNER.as("last"))
                .where(
                        PARTNER.as("last").INSTITUTION_ID.eq(institution),
                        PARTNER.as("last").ID.eq(id)));
    }

    private static List<Condition> conditions(PartnersFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        SearchText.words(String.valueOf(filter.q() == null ? "" : filter.q()))
                .forEach(word -> conditions.add(PARTNER.NAME_KEY.contains(word)));
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            conditions.add(PARTNER.KIND.eq(filter.kind()));
        }
        if (filter.who() != null && !filter.who().isEmpty()) {
            conditions.add(PARTNER.LEGAL_PERSON.eq(filter.who().equals("organisation")));
        }
        if ("with".equals(filter.agreement())) {
            conditions.add(exists(inForce(today)));
        } else if ("without".equals(filter.agreement())) {
            conditions.add(notExists(inForce(today)));
        }
        return conditions;
    }

    private static Select<?> inForce(LocalDate today) {
        var end = coalesce(AGREEMENT.TERMINATED_ON, AGREEMENT.ENDS_ON);
        return selectOne()
                .from(AGREEMENT)
                .where(
                        AGREEMENT.INSTITUTION_ID.eq(PARTNER.INSTITUTION_ID),
                        AGREEMENT.PARTNER_ID.eq(PARTNER.ID),
                        AGREEMENT.VOIDED_AT.isNull(),
                        AGREEMENT.STARTS_ON.le(today),
                        end.isNull().or(end.ge(today)));
    }

    private static PartnerDetails details(Record row) {
        PartnerRecord partner = row.into(PARTNER);
        return new PartnerDetails(
                partner.getId(),
                partner.getName(),
                partner.getKind(),
                partner.getLegalPerson(),
                partner.getActive(),
                partner.getHelpingSince(),
                partner.getPhone(),
                partner.getContactPerson(),
                partner.getEmail(),
                partner.getAddress(),
                Arrays.asList(partner.getAreas()),
                partner.getFunctions(),
                partner.getNote(),
                row.get(FIRST_GIFT));
    }
}
