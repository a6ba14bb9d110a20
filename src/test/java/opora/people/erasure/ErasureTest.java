package opora.people.erasure;

import static opora.audit.db.Tables.ENTRY;
import static opora.casework.db.Tables.CASE_FILE;
import static opora.people.db.Tables.CONSENT;
import static opora.people.db.Tables.ERASURE;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.PERSON_TOKEN;
import static opora.people.db.Tables.RESIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.consent.ConsentDraft;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.backup.ErasureLog;
import opora.platform.secrets.SealedFields;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Erasure with its act (Roskomnadzor order 179 of 28.10.2022) and the terms of keeping. */
@PageTest
class ErasureTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    Consents consents;

    @Autowired
    EraseFamily erase;

    @Autowired
    ErasureLog erasures;

    @Autowired
    ErasuresAgain again;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    UUID mother;
    String number;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(register, small, centre.by(small.director()));
        mother = family.personIds().getFirst();
        number = db.fetchSingle(FAMILY, FAMILY.ID.eq(family.familyId())).getNumber();
        path = "/families/" + family.familyId() + "/erasure";
        consents.record(
                new ConsentDraft(
                        family.familyId(),
                        family.personIds().get(1),
                        ConsentPurpose.PROCESSING,
                        "",
                        "ФИО",
                        SignerCapacity.PARENT,
                        "Рожкова Алёна Сергеевна",
                        "",
                        LocalDate.of(2026, 2, 3),
                        null),
                centre.by(small.director()));
        browser.as(small.director());
    }

    @Test
    void whatNamesAPersonGoesAndTheFactsStay() {
        removedOn(LocalDate.of(2024, 5, 6));
        assertThat(browser.open(path).text("main")).contains("Рожкова Алёна Сергеевна", "нельзя отменить");

        var answer = erase(number);

        var act = browser.open(answer.location()).text(".sheet");
        assertThat(act).contains("№ 1", "Рожкова Алёна Сергеевна", number, "Срок хранения истёк", "приказ № 5");
        var person = db.fetchSingle(PERSON, PERSON.ID.eq(mother));
        assertThat(person.getFamilyName()).isEqualTo("Данные уничтожены");
        assertThat(person.getBirthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(person.getSnils()).isNull();
        assertThat(db.fetchCount(PERSON_TOKEN, PERSON_TOKEN.PERSON_ID.eq(mother)))
                .isZero();
        assertThat(db.fetchSingle(RESIDENCE, RESIDENCE.FAMILY_ID.eq(family.familyId()))
                        .getStreet())
                .isEqualTo("—");
        assertThat(db.fetchSingle(CONSENT, CONSENT.FAMILY_ID.eq(family.familyId()))
                        .getSigner())
                .isEqualTo("—");
        assertThat(db.fetchSingle(ERASURE).getNames()).startsWith("v1:");
        assertThat(browser.open("/families/" + family.familyId()).text("h1")).isEqualTo("Данные уничтожены");
        var event = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("FamilyErased"));
        assertThat(event.getDetails().data()).doesNotContain("Рожк");
    }

    @Test
    void whatAnOlderBackupBringsBackIsErasedAgainWithTheSameAct() {
        var entry = new ErasureLog.Entry(
                small.institution(),
                family.familyId(),
                UUID.randomUUID(),
                Instant.parse("2026-03-04T10:00:00Z"),
                small.director(),
                "TERM_OVER");

        assertThat(erase.again(entry, centre.by(small.director()))).isTrue();
        assertThat(erase.again(entry, centre.by(small.director())))
                .as("a second start")
                .isFalse();

        assertThat(db.fetchSingle(PERSON, PERSON.ID.eq(mother)).getFamilyName()).isEqualTo("Данные уничтожены");
        var act = db.fetchSingle(ERASURE);
        assertThat(act.getId()).isEqualTo(entry.act());
        assertThat(act.getErasedAt().toInstant()).isEqualTo(entry.at());
        assertThat(act.getErasedBy()).isEqualTo(small.director());
        assertThat(EraseFamily.entry(act)).isEqualTo(entry);
        assertThat(db.fetchExists(ENTRY, ENTRY.EVENT.eq("FamilyErasedAgain"))).isTrue();
    }

    @Test
    void theLogOfErasuresIsReadAgainAndKnowsEachOnce() {
        var entry = new ErasureLog.Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.parse("2026-03-04T10:00:00Z"),
                small.director(),
                "UNLAWFUL");

        erasures.add(List.of(entry));
        erasures.add(List.of(entry));

        assertThat(erasures.all()).containsOnlyOnce(entry);
    }

    @Test
    void namesGoFromAnActAfterThreeYears() {
        removedOn(LocalDate.of(2024, 5, 6));
        var act = erase(number).location();
        assertThat(again.forgetNames(db)).as("not yet").isZero();
        db.update(ERASURE)
                .set(ERASURE.ERASED_AT, OffsetDateTime.now(clock).minusYears(3).minusDays(1))
                .execute();

        assertThat(again.forgetNames(db)).isEqualTo(1);

        assertThat(browser.open(act).text(".sheet"))
                .contains(number, "Имена удалены")
                .doesNotContain("Рожкова");
    }

    @Test
    void everySealedColumnOfATableThatKnowsWhoseItIsIsReached(@Autowired List<SealedFields> fields) {
        removedOn(LocalDate.of(2024, 5, 6));
        erase(number);

        for (var sealed : fields.stream().flatMap(each -> each.all().stream()).toList()) {
            if (!hasFamily(sealed.schema(), sealed.table()) || sealed.name().startsWith("people.erasure.")) {
                continue;
            }
            var left = db.fetchValue(
                    "select count(*) from %s.%s where family_id = ? and %s like 'v1:%%'"
                            .formatted(sealed.schema(), sealed.table(), sealed.column()),
                    family.familyId());
            assertThat(left).as(sealed.name()).isEqualTo(0L);
        }
    }

    @Test
    void aFamilyOnServiceIsNotErasedNorOneWhoseNumberWasMistyped() {
        assertThat(erase(number).text(".alert-danger[role=alert], .alert-danger"))
                .isNotEmpty();
        removedOn(LocalDate.of(2024, 5, 6));
        assertThat(erase("2099-1").text("#confirmed-problem")).contains("не совпадает");

        assertThat(db.fetchSingle(PERSON, PERSON.ID.eq(mother)).getFamilyName()).isEqualTo("Рожкова");
        assertThat(db.fetchCount(ERASURE)).isZero();
    }

    @Test
    void erasingTwiceDrawsOneAct() {
        removedOn(LocalDate.of(2024, 5, 6));
        erase(number);
        erase(number);

        assertThat(db.fetchCount(ERASURE)).isEqualTo(1);
    }

    @Test
    void theListShowsWhatIsPastItsTermAndTheTermIsTheInstitutions() {
        removedOn(LocalDate.now(java.time.Clock.systemDefaultZone()).minusYears(4));
        assertThat(browser.open("/retention").text("#due")).contains("Дел с истёкшим сроком нет");

        browser.submit("/retention", "years", "3");

        assertThat(browser.open("/retention").text("#due")).contains(number, "Уничтожить данные");
        assertThat(browser.submit("/retention", "years", "0").status()).isEqualTo(422);
        assertThat(browser.as(small.specialistAccount()).open("/retention").status())
                .isEqualTo(403);
        assertThat(browser.submit(path, "reason", "TERM_OVER", "confirmed", number)
                        .status())
                .isEqualTo(403);
    }

    private Browser.Answer erase(String confirmed) {
        return browser.submit(path, "reason", "TERM_OVER", "document", "приказ № 5", "confirmed", confirmed);
    }

    private void removedOn(LocalDate day) {
        db.update(CASE_FILE)
                .set(CASE_FILE.OPENED_ON, day.minusYears(1))
                .set(CASE_FILE.CLOSED_ON, day)
                .set(CASE_FILE.CLOSING_REASON, "moved")
                .where(CASE_FILE.FAMILY_ID.eq(family.familyId()))
                .execute();
    }

    private boolean hasFamily(String schema, String table) {
        return db.fetchValue(
                        "select count(*) from information_schema.columns where table_schema = ? and table_name = ? and column_name = 'family_id'",
                        schema,
                        table)
                .equals(1L);
    }
}
