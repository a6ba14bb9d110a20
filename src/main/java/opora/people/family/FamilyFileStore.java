package opora.people.family;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.CATEGORY;
import static opora.people.db.Tables.CURATOR;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.db.Tables.FAMILY_STATUS;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.RESIDENCE;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import opora.people.PeopleSecrets;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads the page of a family in one query, its sensitive fields only when they are asked for. */
@Repository
class FamilyFileStore {

    private final DSLContext db;
    private final Vault vault;

    FamilyFileStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    FamilyFile of(UUID institution, UUID familyId, boolean sensitive) {
        return db.select(
                        members(institution, familyId),
                        residences(institution, familyId),
                        statuses(institution, familyId),
                        categories(institution, familyId, sensitive),
                        curators(institution, familyId))
                .fetchSingle(mapping(FamilyFile::new));
    }

    private static Field<String> fullName() {
        return PERSON.FAMILY_NAME
                .concat(inline(" "), PERSON.GIVEN_NAME)
                .concat(coalesce(inline(" ").concat(PERSON.PATRONYMIC), ""));
    }

    private Field<List<FamilyFile.Member>> members(UUID institution, UUID familyId) {
        return multiset(select(
                                MEMBERSHIP.ID,
                                MEMBERSHIP.PERSON_ID,
                                fullName(),
                                PERSON.BIRTH_DATE,
                                vault.opened(PeopleSecrets.PHONE, PERSON.ID, PERSON.PHONE),
                                MEMBERSHIP.ROLE,
                                MEMBERSHIP.STARTS_ON,
                                MEMBERSHIP.ENDS_ON,
                                vault.opened(PeopleSecrets.END_REASON, MEMBERSHIP.ID, MEMBERSHIP.END_REASON))
                        .from(MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.INSTITUTION_ID.eq(MEMBERSHIP.INSTITUTION_ID), PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                        .where(MEMBERSHIP.INSTITUTION_ID.eq(institution), MEMBERSHIP.FAMILY_ID.eq(familyId))
                        .orderBy(MEMBERSHIP.ENDS_ON.desc(), MEMBERSHIP.ID))
                .convertFrom(rows -> rows.map(mapping(FamilyFile.Member::new)));
    }

    private Field<List<FamilyFile.Residence>> residences(UUID institution, UUID familyId) {
        return multiset(select(
                                SETTLEMENT_CARD.SETTLEMENT_NAME,
                                SECTION_CARD.NAME,
                                RESIDENCE.POSTAL_CODE,
                                vault.opened(PeopleSecrets.STREET, RESIDENCE.ID, RESIDENCE.STREET),
                                vault.opened(PeopleSecrets.HOUSE, RESIDENCE.ID, RESIDENCE.HOUSE),
                                vault.opened(PeopleSecrets.FLAT, RESIDENCE.ID, RESIDENCE.FLAT),
                                RESIDENCE.STARTS_ON,
                                RESIDENCE.ENDS_ON)
                        .from(RESIDENCE)
                        .join(SETTLEMENT_CARD)
                        .on(SETTLEMENT_CARD.ID.eq(RESIDENCE.SETTLEMENT_ID))
                        .leftJoin(SECTION_CARD)
                        .on(
                                SECTION_CARD.INSTITUTION_ID.eq(RESIDENCE.INSTITUTION_ID),
                                SECTION_CARD.ID.eq(RESIDENCE.SECTION_ID))
                        .where(RESIDENCE.INSTITUTION_ID.eq(institution), RESIDENCE.FAMILY_ID.eq(familyId))
                        .orderBy(RESIDENCE.STARTS_ON.desc()))
                .convertFrom(rows -> rows.map(mapping(FamilyFile.Residence::new)));
    }

    private Field<List<FamilyFile.Status>> statuses(UUID institution, UUID familyId) {
        return multiset(select(
                                FAMILY_STATUS.ID,
                                FAMILY_STATUS.AXIS,
                                FAMILY_STATUS.STATUS,
                                FAMILY_STATUS.STARTS_ON,
                                FAMILY_STATUS.ENDS_ON,
                                vault.opened(
                                        PeopleSecrets.STATUS_DOCUMENT, FAMILY_STATUS.ID, FAMILY_STATUS.DOCUMENT_NUMBER),
                                FAMILY_STATUS.DOCUMENT_DATE,
                                vault.opened(PeopleSecrets.STATUS_REASON, FAMILY_STATUS.ID, FAMILY_STATUS.REASON))
                        .from(FAMILY_STATUS)
                        .where(FAMILY_STATUS.INSTITUTION_ID.eq(institution), FAMILY_STATUS.FAMILY_ID.eq(familyId))
                        .orderBy(FAMILY_STATUS.STARTS_ON.desc()))
                .convertFrom(rows -> rows.map(mapping(FamilyFile.Status::new)));
    }

    private Field<List<FamilyFile.Category>> categories(UUID institution, UUID familyId, boolean sensitive) {
        return multiset(select(
                                FAMILY_CATEGORY.ID,
                                CATEGORY.TITLE,
                                fullName(),
                                FAMILY_CATEGORY.STARTS_ON,
                                FAMILY_CATEGORY.ENDS_ON,
                                vault.opened(
                                        PeopleSecrets.CATEGORY_DOCUMENT, FAMILY_CATEGORY.ID, FAMILY_CATEGORY.DOCUMENT))
                        .from(FAMILY_CATEGORY)
                        .join(CATEGORY)
                        .on(
                                CATEGORY.INSTITUTION_ID.eq(FAMILY_CATEGORY.INSTITUTION_ID),
                                CATEGORY.CODE.eq(FAMILY_CATEGORY.CATEGORY_CODE))
                        .leftJoin(PERSON)
                        .on(
                                PERSON.INSTITUTION_ID.eq(FAMILY_CATEGORY.INSTITUTION_ID),
                                PERSON.ID.eq(FAMILY_CATEGORY.PERSON_ID))
                        .where(
                                FAMILY_CATEGORY.INSTITUTION_ID.eq(institution),
                                FAMILY_CATEGORY.FAMILY_ID.eq(familyId),
                                sensitive ? noCondition() : CATEGORY.SENSITIVE.isFalse())
                        .orderBy(FAMILY_CATEGORY.ENDS_ON.desc().nullsFirst(), FAMILY_CATEGORY.STARTS_ON.desc()))
                .convertFrom(rows -> rows.map(mapping(FamilyFile.Category::new)));
    }

    private static Field<List<FamilyFile.Curator>> curators(UUID institution, UUID familyId) {
        return multiset(select(CURATOR.EMPLOYEE_ID, EMPLOYEE_CARD.SHORT_NAME, CURATOR.STARTS_ON, CURATOR.ENDS_ON)
                        .from(CURATOR)
                        .join(EMPLOYEE_CARD)
                        .on(
                                EMPLOYEE_CARD.INSTITUTION_ID.eq(CURATOR.INSTITUTION_ID),
                                EMPLOYEE_CARD.ID.eq(CURATOR.EMPLOYEE_ID))
                        .where(CURATOR.INSTITUTION_ID.eq(institution), CURATOR.FAMILY_ID.eq(familyId))
                        .orderBy(CURATOR.STARTS_ON.desc()))
                .convertFrom(rows -> rows.map(mapping(FamilyFile.Curator::new)));
    }
}
