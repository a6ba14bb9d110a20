package opora.people;

import static opora.people.db.Tables.EMERGENCY_ACCESS;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.db.Tables.FAMILY_STATUS;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.RESIDENCE;
import static opora.people.db.Tables.RESTRICTION;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the register is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class PeopleSecrets {

    public static final Sealed SNILS = Sealed.indexed(PERSON.SNILS, PERSON.ID, PERSON.SNILS_INDEX, NumberIndex.SNILS);
    public static final Sealed PHONE = Sealed.indexed(PERSON.PHONE, PERSON.ID, PERSON.PHONE_INDEX, NumberIndex.PHONE);
    public static final Sealed PHONE_AS_WRITTEN = Sealed.of(PERSON.PHONE_AS_WRITTEN, PERSON.ID);
    public static final Sealed DOCUMENT =
            Sealed.indexed(PERSON.DOCUMENT, PERSON.ID, PERSON.DOCUMENT_INDEX, NumberIndex.DOCUMENT);
    public static final Sealed END_REASON = Sealed.of(MEMBERSHIP.END_REASON, MEMBERSHIP.ID);
    public static final Sealed STREET = Sealed.of(RESIDENCE.STREET, RESIDENCE.ID);
    public static final Sealed HOUSE = Sealed.of(RESIDENCE.HOUSE, RESIDENCE.ID);
    public static final Sealed FLAT = Sealed.of(RESIDENCE.FLAT, RESIDENCE.ID);
    public static final Sealed STATUS_DOCUMENT = Sealed.of(FAMILY_STATUS.DOCUMENT_NUMBER, FAMILY_STATUS.ID);
    public static final Sealed STATUS_REASON = Sealed.of(FAMILY_STATUS.REASON, FAMILY_STATUS.ID);
    public static final Sealed CATEGORY_DOCUMENT = Sealed.of(FAMILY_CATEGORY.DOCUMENT, FAMILY_CATEGORY.ID);

    public static final Sealed RESTRICTION_DOCUMENT = Sealed.of(RESTRICTION.DOCUMENT, RESTRICTION.ID);
    public static final Sealed RESTRICTION_NOTE = Sealed.of(RESTRICTION.NOTE, RESTRICTION.ID);
    public static final Sealed EMERGENCY_REASON = Sealed.of(EMERGENCY_ACCESS.REASON, EMERGENCY_ACCESS.ID);
    public static final Sealed EMERGENCY_REMARK = Sealed.of(EMERGENCY_ACCESS.REMARK, EMERGENCY_ACCESS.ID);

    @Bean
    SealedFields sealedFieldsOfPeople() {
        return SealedFields.of(
                SNILS,
                PHONE,
                PHONE_AS_WRITTEN,
                DOCUMENT,
                END_REASON,
                STREET,
                HOUSE,
                FLAT,
                STATUS_DOCUMENT,
                STATUS_REASON,
                CATEGORY_DOCUMENT,
                RESTRICTION_DOCUMENT,
                RESTRICTION_NOTE,
                EMERGENCY_REASON,
                EMERGENCY_REMARK);
    }
}
