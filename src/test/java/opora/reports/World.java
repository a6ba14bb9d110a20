package opora.reports;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.people.db.Tables.CATEGORY;
import static opora.people.db.Tables.CURATOR;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.db.Tables.FAMILY_STATUS;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.RESIDENCE;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.DELIVERY_MEMBER;
import static opora.services.db.Tables.SERVICE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.text.Tsv;
import opora.reports.count.Period;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the rows a report is counted from, exactly those a test names. */
public class World {

    public static final Period YEAR = Period.year(2023);
    public static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    public static final LocalDate LONG_AGO = LocalDate.of(2021, 1, 1);

    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2024, 1, 10, 9, 0, 0, 0, ZoneOffset.UTC);

    private final DSLContext db;
    private final UUID institution;
    private final Map<String, UUID> catalogue = new HashMap<>();

    public World(DSLContext db, UUID institution) {
        this.db = db;
        this.institution = institution;
    }

    public static LocalDate on(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    public UUID family(String name, UUID settlement, UUID section) {
        var id = Ids.next();
        db.insertInto(FAMILY)
                .set(FAMILY.INSTITUTION_ID, institution)
                .set(FAMILY.ID, id)
                .set(FAMILY.NUMBER, "2021-" + id)
                .set(FAMILY.NAME, name)
                .set(FAMILY.NAME_KEY, name.toLowerCase(Locale.ROOT))
                .set(FAMILY.REGISTERED_ON, LONG_AGO)
                .execute();
        lives(id, settlement, section, LONG_AGO, null);
        return id;
    }

    public void lives(UUID family, UUID settlement, UUID section, LocalDate from, @Nullable LocalDate to) {
        db.insertInto(RESIDENCE)
                .set(RESIDENCE.INSTITUTION_ID, institution)
                .set(RESIDENCE.ID, Ids.next())
                .set(RESIDENCE.FAMILY_ID, family)
                .set(RESIDENCE.SETTLEMENT_ID, settlement)
                .set(RESIDENCE.SECTION_ID, section)
                .set(RESIDENCE.STARTS_ON, from)
                .set(RESIDENCE.ENDS_ON, to)
                .execute();
    }

    public void moves(UUID family, UUID settlement, UUID section, LocalDate on) {
        db.update(RESIDENCE)
                .set(RESIDENCE.ENDS_ON, on.minusDays(1))
                .where(RESIDENCE.FAMILY_ID.eq(family), RESIDENCE.ENDS_ON.isNull())
                .execute();
        lives(family, settlement, section, on, null);
    }

    public UUID member(UUID family, String familyName, @Nullable LocalDate birthDate) {
        var id = Ids.next();
        db.insertInto(PERSON)
                .set(PERSON.INSTITUTION_ID, institution)
                .set(PERSON.ID, id)
                .set(PERSON.FAMILY_NAME, familyName)
                .set(PERSON.GIVEN_NAME, "Нина")
                .set(PERSON.NAME_KEY, familyName.toLowerCase(Locale.ROOT) + " нина")
                .set(PERSON.SEX, "female")
                .set(PERSON.BIRTH_DATE, birthDate)
                .set(PERSON.REGISTERED_ON, LONG_AGO)
                .execute();
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.INSTITUTION_ID, institution)
                .set(MEMBERSHIP.ID, Ids.next())
                .set(MEMBERSHIP.FAMILY_ID, family)
                .set(MEMBERSHIP.PERSON_ID, id)
                .set(MEMBERSHIP.ROLE, "other")
                .set(MEMBERSHIP.STARTS_ON, LONG_AGO)
                .execute();
        return id;
    }

    public void status(UUID family, String axis, String status, LocalDate from, @Nullable LocalDate to) {
        db.insertInto(FAMILY_STATUS)
                .set(FAMILY_STATUS.INSTITUTION_ID, institution)
                .set(FAMILY_STATUS.ID, Ids.next())
                .set(FAMILY_STATUS.FAMILY_ID, family)
                .set(FAMILY_STATUS.AXIS, axis)
                .set(FAMILY_STATUS.STATUS, status)
                .set(FAMILY_STATUS.STARTS_ON, from)
                .set(FAMILY_STATUS.ENDS_ON, to)
                .execute();
    }

    public void category(UUID family, String code, LocalDate from) {
        db.insertInto(CATEGORY)
                .set(CATEGORY.INSTITUTION_ID, institution)
                .set(CATEGORY.CODE, code)
                .set(CATEGORY.TITLE, code)
                .onDuplicateKeyIgnore()
                .execute();
        db.insertInto(FAMILY_CATEGORY)
                .set(FAMILY_CATEGORY.INSTITUTION_ID, institution)
                .set(FAMILY_CATEGORY.ID, Ids.next())
                .set(FAMILY_CATEGORY.FAMILY_ID, family)
                .set(FAMILY_CATEGORY.CATEGORY_CODE, code)
                .set(FAMILY_CATEGORY.STARTS_ON, from)
                .execute();
    }

    public void curator(UUID family, UUID employee) {
        db.insertInto(CURATOR)
                .set(CURATOR.INSTITUTION_ID, institution)
                .set(CURATOR.ID, Ids.next())
                .set(CURATOR.FAMILY_ID, family)
                .set(CURATOR.EMPLOYEE_ID, employee)
                .set(CURATOR.STARTS_ON, LONG_AGO)
                .execute();
    }

    public void opened(UUID family) {
        closed(family, null, null);
    }

    public void closed(UUID family, @Nullable LocalDate on, @Nullable String reason) {
        db.insertInto(CASE_FILE)
                .set(CASE_FILE.INSTITUTION_ID, institution)
                .set(CASE_FILE.ID, Ids.next())
                .set(CASE_FILE.FAMILY_ID, family)
                .set(CASE_FILE.OPENED_ON, LONG_AGO)
                .set(CASE_FILE.CLOSED_ON, on)
                .set(CASE_FILE.CLOSING_REASON, reason)
                .execute();
    }

    /** @param person null for the whole family; family null as well for somebody unnamed */
    public UUID served(
            String service,
            @Nullable UUID family,
            @Nullable UUID person,
            UUID employee,
            LocalDate on,
            String channel,
            int quantity) {
        var id = Ids.next();
        db.insertInto(DELIVERY)
                .set(DELIVERY.INSTITUTION_ID, institution)
                .set(DELIVERY.ID, id)
                .set(DELIVERY.EVENT_ID, id)
                .set(DELIVERY.POSITION, 0)
                .set(DELIVERY.SERVICE_ID, service(service))
                .set(DELIVERY.FAMILY_ID, family)
                .set(DELIVERY.PERSON_ID, person)
                .set(DELIVERY.DELIVERED_ON, on)
                .set(DELIVERY.CHANNEL, channel)
                .set(DELIVERY.URGENT, service.startsWith("8."))
                .set(DELIVERY.QUANTITY, quantity)
                .set(DELIVERY.EMPLOYEE_ID, employee)
                .set(DELIVERY.SECTION_ID, sectionOf(family, on))
                .set(DELIVERY.RECORDED_AT, RECORDED)
                .set(DELIVERY.RECORDED_BY, institution)
                .execute();
        if (person == null && family != null) {
            recordMembers(id, family);
        }
        return id;
    }

    public void voided(UUID delivery) {
        db.update(DELIVERY)
                .set(DELIVERY.VOIDED_AT, RECORDED)
                .set(DELIVERY.VOIDED_BY, institution)
                .set(DELIVERY.VOID_REASON, "ошибка")
                .where(DELIVERY.ID.eq(delivery))
                .execute();
    }

    private void recordMembers(UUID delivery, UUID family) {
        db.insertInto(
                        DELIVERY_MEMBER,
                        DELIVERY_MEMBER.INSTITUTION_ID,
                        DELIVERY_MEMBER.DELIVERY_ID,
                        DELIVERY_MEMBER.PERSON_ID)
                .select(db.select(MEMBERSHIP.INSTITUTION_ID, org.jooq.impl.DSL.val(delivery), MEMBERSHIP.PERSON_ID)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.FAMILY_ID.eq(family)))
                .execute();
    }

    private @Nullable UUID sectionOf(@Nullable UUID family, LocalDate on) {
        return db.select(RESIDENCE.SECTION_ID)
                .from(RESIDENCE)
                .where(RESIDENCE.FAMILY_ID.eq(family), RESIDENCE.STARTS_ON.le(on))
                .and(RESIDENCE.ENDS_ON.isNull().or(RESIDENCE.ENDS_ON.ge(on)))
                .fetchOne(RESIDENCE.SECTION_ID);
    }

    private UUID service(String code) {
        return catalogue.computeIfAbsent(code, this::inCatalogue);
    }

    private UUID inCatalogue(String code) {
        var row = Tsv.read("/opora/reference/services.tsv").stream()
                .filter(each -> each.get("code").equals(code))
                .findFirst()
                .orElseThrow();
        var id = Ids.next();
        db.insertInto(SERVICE)
                .set(SERVICE.INSTITUTION_ID, institution)
                .set(SERVICE.ID, id)
                .set(SERVICE.CODE, code)
                .set(SERVICE.TITLE, row.get("title"))
                .set(SERVICE.TITLE_KEY, row.get("title").toLowerCase(Locale.ROOT))
                .set(SERVICE.KIND, row.get("kind"))
                .set(SERVICE.MONITORING_CLASS, row.get("monitoring"))
                .set(SERVICE.TRIP_CLASS, row.get("trip"))
                .set(SERVICE.FORM, row.get("form"))
                .set(SERVICE.SUBJECT, row.get("subject"))
                .set(SERVICE.URGENT, row.flag("urgent"))
                .set(SERVICE.MINUTES, row.number("minutes"))
                .execute();
        return id;
    }
}
