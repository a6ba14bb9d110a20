package opora.people.person;

import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.RESTRICTION;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.people.PeopleSecrets;
import opora.people.Persons;
import opora.people.Sex;
import opora.platform.NotFound;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
public class PersonFiles {

    private final DSLContext db;
    private final Persons persons;
    private final Families families;
    private final Vault vault;

    PersonFiles(DSLContext db, Persons persons, Families families, Vault vault) {
        this.db = db;
        this.persons = persons;
        this.families = families;
        this.vault = vault;
    }

    public PersonFile of(UUID personId, User user) {
        persons.must(PeoplePermissions.VIEW, List.of(personId), user);
        return db.select(
                        PERSON.ID,
                        PERSON.FAMILY_NAME,
                        PERSON.GIVEN_NAME,
                        PERSON.PATRONYMIC,
                        PERSON.SEX.convertFrom(code -> Sex.valueOf(code.toUpperCase(Locale.ROOT))),
                        PERSON.BIRTH_DATE,
                        vault.opened(PeopleSecrets.SNILS, PERSON.ID, PERSON.SNILS),
                        vault.opened(PeopleSecrets.PHONE, PERSON.ID, PERSON.PHONE),
                        vault.opened(PeopleSecrets.PHONE_AS_WRITTEN, PERSON.ID, PERSON.PHONE_AS_WRITTEN),
                        vault.opened(PeopleSecrets.DOCUMENT, PERSON.ID, PERSON.DOCUMENT),
                        PERSON.REGISTERED_ON,
                        stays(user),
                        array(restrictions()))
                .from(PERSON)
                .join(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(PERSON.ID))
                .where(
                        PERSON.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON.ID.eq(personId),
                        persons.among(PeoplePermissions.VIEW, user))
                .fetchOptional(Records.mapping(PersonFile::new))
                .orElseThrow(NotFound::new);
    }

    private static Select<Record1<String>> restrictions() {
        return select(RESTRICTION.KIND)
                .from(RESTRICTION)
                .where(
                        RESTRICTION.INSTITUTION_ID.eq(PERSON_HOME.INSTITUTION_ID),
                        RESTRICTION.FAMILY_ID.eq(PERSON_HOME.FAMILY_ID),
                        RESTRICTION.ENDS_ON.isNull())
                .orderBy(RESTRICTION.KIND);
    }

    private Field<List<PersonFile.Stay>> stays(User user) {
        var inReach = families.among(
                PeoplePermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID);
        return multiset(select(
                                MEMBERSHIP.FAMILY_ID,
                                FAMILY_CARD.NUMBER,
                                FAMILY_CARD.NAME,
                                MEMBERSHIP.ROLE,
                                MEMBERSHIP.STARTS_ON,
                                MEMBERSHIP.ENDS_ON,
                                when(inReach, inline(true)).otherwise(inline(false)))
                        .from(MEMBERSHIP)
                        .join(FAMILY_CARD)
                        .on(
                                FAMILY_CARD.INSTITUTION_ID.eq(MEMBERSHIP.INSTITUTION_ID),
                                FAMILY_CARD.ID.eq(MEMBERSHIP.FAMILY_ID))
                        .where(MEMBERSHIP.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID), MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                        .orderBy(MEMBERSHIP.ENDS_ON.desc().nullsFirst(), MEMBERSHIP.STARTS_ON.desc()))
                .convertFrom(rows -> rows.map(Records.mapping(PersonFile.Stay::new)));
    }
}
