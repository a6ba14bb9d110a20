package opora.people.consent;

import static opora.audit.db.Tables.ENTRY;
import static opora.people.db.Tables.CONSENT;
import static opora.people.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Consents as documents of their own (152-FZ art. 9; 156-FZ of 24.06.2025). */
@PageTest
class ConsentPagesTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 2, 3);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    Consents consents;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    UUID mother;
    UUID child;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(register, small, centre.by(small.director()));
        mother = family.personIds().get(0);
        child = family.personIds().get(1);
        path = "/families/" + family.familyId() + "/consents";
        browser.as(small.specialistAccount());
    }

    @Test
    void aMotherSignsForHerselfAndTheListTellsWhoHasNotSigned() {
        assertThat(browser.open(path).page().select(".tag-warning")).hasSize(2);

        var answer = browser.submit(
                path,
                "personId",
                mother.toString(),
                "purpose",
                "PROCESSING",
                "data",
                "ФИО, адрес",
                "capacity",
                "SELF",
                "signedOn",
                "03.02.2026");

        assertThat(answer.location()).isEqualTo(path);
        var page = browser.open(path);
        assertThat(page.page().select("td .tag-success").eachText()).containsExactly("действует");
        assertThat(page.page().select(".card-header .tag-warning")).hasSize(1);
    }

    @Test
    void aParentSignsForAChildAndTheSignerIsNotReadableInTheTable() {
        browser.submit(
                path,
                "personId",
                child.toString(),
                "purpose",
                "PUBLICATION",
                "data",
                "Фото",
                "capacity",
                "PARENT",
                "signer",
                "Рожкова Алёна Сергеевна",
                "signedOn",
                "03.02.2026");

        assertThat(browser.open(path).text("table")).contains("Родитель: Рожкова Алёна Сергеевна");
        var stored = db.fetchSingle(CONSENT, CONSENT.PERSON_ID.eq(child));
        assertThat(stored.getSigner()).startsWith("v1:").doesNotContain("Рожкова");
    }

    @Test
    void whoMayNotSignIsToldWhyAndWhatWasTypedStays() {
        var answer = browser.submit(
                path,
                "personId",
                child.toString(),
                "purpose",
                "TRANSFER",
                "recipient",
                "",
                "data",
                "ФИО",
                "capacity",
                "SELF",
                "signedOn",
                "03.02.2026");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#recipient-problem")).contains("кому передаются");
        assertThat(answer.page().select("input[name=data]").attr("value")).isEqualTo("ФИО");

        var minor = browser.submit(
                path,
                "personId",
                child.toString(),
                "purpose",
                "PROCESSING",
                "data",
                "ФИО",
                "capacity",
                "SELF",
                "signedOn",
                "03.02.2026");
        assertThat(minor.text("#capacity-problem")).contains("До 18 лет");
        assertThat(db.fetchCount(CONSENT, CONSENT.FAMILY_ID.eq(family.familyId())))
                .isZero();
    }

    @Test
    void aTransferIsAllowedToTheNamedRecipientUntilItIsWithdrawn() {
        var id = transfer(mother, "Фонд «Рассвет»");

        assertThat(allowing("фонд рассвет")).containsExactly(mother);
        assertThat(allowing("Фонд «Закат»")).isEmpty();

        browser.submit(path + "/" + id + "/withdrawal", "on", "01.03.2026", "document", "Заявление № 7");

        assertThat(allowing("Фонд «Рассвет»")).isEmpty();
        assertThat(consents.allowing(
                        small.institution(),
                        ConsentPurpose.TRANSFER,
                        "Фонд «Рассвет»",
                        List.of(mother),
                        LocalDate.of(2026, 2, 28)))
                .containsExactly(mother);
        assertThat(browser.open(path).text("table")).contains("отозвано", "Заявление № 7");
    }

    @Test
    void nothingGoesToAPartnerWithoutConsent() {
        transfer(mother, "Фонд «Рассвет»");

        assertThatThrownBy(() -> consents.mustAllow(
                        small.institution(),
                        ConsentPurpose.TRANSFER,
                        "Фонд «Рассвет»",
                        List.of(mother, child),
                        SIGNED.plusDays(1)))
                .isInstanceOf(Refused.class)
                .hasMessage("people.consent.missing.TRANSFER");
        consents.mustAllow(
                small.institution(), ConsentPurpose.TRANSFER, "Фонд «Рассвет»", List.of(mother), SIGNED.plusDays(1));
    }

    @Test
    void fromTheEighteenthBirthdayOnTheConsentOfAParentCountsNoMore() {
        db.update(PERSON)
                .set(PERSON.BIRTH_DATE, LocalDate.of(2008, 6, 1))
                .where(PERSON.ID.eq(child))
                .execute();
        consents.record(
                new ConsentDraft(
                        family.familyId(),
                        child,
                        ConsentPurpose.PROCESSING,
                        "",
                        "ФИО",
                        SignerCapacity.PARENT,
                        "Рожкова А. С.",
                        "",
                        LocalDate.of(2025, 2, 3),
                        null),
                centre.by(small.director()));

        assertThat(allowing(ConsentPurpose.PROCESSING, LocalDate.of(2026, 5, 31)))
                .containsExactly(child);
        assertThat(allowing(ConsentPurpose.PROCESSING, LocalDate.of(2026, 6, 1)))
                .isEmpty();
        var due = browser.open("/consents").page().select("tbody tr").eachText();
        assertThat(due).singleElement().asString().contains("01.06.2026", "исполнилось 18 лет");
    }

    @Test
    void whatIsRarelyNeededIsFoldedOnThePageOfPeople() {
        var heading = browser.as(small.director()).open("/people").page().selectFirst(".page-actions");

        assertThat(heading.select("> a.btn").eachAttr("href")).containsExactly("/families/new");
        assertThat(heading.select("details a").eachAttr("href"))
                .contains("/consents", "/emergency/inbox", "/retention");
    }

    @Test
    void anEndingConsentIsListedUntilANewerOneStandsInItsPlace() {
        var today = LocalDate.now(java.time.Clock.systemDefaultZone());
        record(mother, SIGNED, today.plusDays(10));
        assertThat(browser.open("/consents").text("tbody")).contains("скоро закончится");
        assertThat(browser.as(small.colleagueAccount()).open("/consents").text(".empty"))
                .contains("Обновлять нечего");

        record(mother, SIGNED.plusDays(1), null);
        assertThat(browser.as(small.specialistAccount()).open("/consents").text(".empty"))
                .contains("Обновлять нечего");
    }

    @Test
    void theDocumentIsPrintedWithAllThatTheLawAsks() {
        var id = transfer(mother, "Фонд «Рассвет»");

        var sheet = browser.open(path + "/" + id + "/paper").text(".sheet");

        assertThat(sheet)
                .contains("третьему лицу", "Рожкова Алёна Сергеевна", "Оператор", "Фонд «Рассвет»", "Перечень данных")
                .contains("до его отзыва", "письменным заявлением", "Подпись");
        assertThat(db.fetchExists(ENTRY, ENTRY.EVENT.eq("ConsentPrinted").and(ENTRY.KIND.eq("print"))))
                .isTrue();
    }

    @Test
    void consentsOfAnotherFamilyAndOutOfReachAreAbsent() {
        var id = transfer(mother, "Фонд «Рассвет»");
        var other = PeopleFixture.family(register, small, centre.by(small.director()));
        var elsewhere = "/families/" + other.familyId() + "/consents/" + id;

        assertThat(browser.open(elsewhere + "/paper").status()).isEqualTo(404);
        assertThat(browser.submit(elsewhere + "/withdrawal", "on", "01.03.2026").status())
                .isEqualTo(404);
        assertThat(browser.as(small.colleagueAccount()).open(path).status()).isEqualTo(404);
        assertThat(db.fetchSingle(CONSENT, CONSENT.ID.eq(id)).getWithdrawnOn()).isNull();
    }

    private UUID transfer(UUID person, String recipient) {
        return consents.record(
                new ConsentDraft(
                        family.familyId(),
                        person,
                        ConsentPurpose.TRANSFER,
                        recipient,
                        "ФИО, телефон",
                        SignerCapacity.SELF,
                        "",
                        "",
                        SIGNED,
                        null),
                centre.by(small.director()));
    }

    private void record(UUID person, LocalDate signed, LocalDate until) {
        consents.record(
                new ConsentDraft(
                        family.familyId(),
                        person,
                        ConsentPurpose.PROCESSING,
                        "",
                        "ФИО",
                        SignerCapacity.SELF,
                        "",
                        "",
                        signed,
                        until),
                centre.by(small.director()));
    }

    private java.util.Set<UUID> allowing(String recipient) {
        return consents.allowing(
                small.institution(), ConsentPurpose.TRANSFER, recipient, family.personIds(), LocalDate.of(2026, 3, 2));
    }

    private java.util.Set<UUID> allowing(ConsentPurpose purpose, LocalDate day) {
        return consents.allowing(small.institution(), purpose, null, family.personIds(), day);
    }
}
