package opora.learning;

import static opora.audit.db.Tables.ENTRY;
import static opora.learning.db.Tables.DISCUSSED_CASE;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases in supervision are nameless for whoever may not open the family (MET-07). */
@PageTest
class DiscussedCasesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Restrictions restrictions;

    @Autowired
    DSLContext db;

    Centre.Small small;
    UUID family;
    String number;
    UUID meeting;
    String path;
    UUID psychologist;

    @BeforeEach
    void aMeetingAboutAFamily() {
        small = centre.small();
        var change = centre.by(small.director());
        family = PeopleFixture.family(register, small, change).familyId();
        number = db.fetchSingle(FAMILY_CARD, FAMILY_CARD.ID.eq(family)).getNumber();
        meeting = supervisions.add(draft("Подросток уходит из дома"), change);
        path = "/learning/supervision/" + meeting;
        psychologist = centre.account(small.institution(), null, Role.PSYCHOLOGIST, Reach.SECTIONS, null);
        browser.as(small.director());
    }

    @Test
    void everybodySeesTheAliasAndOnlyWhoReachesTheFamilyItsNumber() {
        assertThat(browser.submit(path + "/cases", "familyNumber", "№ " + number)
                        .location())
                .isEqualTo(path + "/cases");

        var own = browser.open(path + "/cases");
        assertThat(own.text(".alias")).isEqualTo("Семья А.");
        assertThat(own.page().select(".discussed a.d-print-none").text()).isEqualTo("дело № " + number);
        assertThat(browser.open(path).text(".facts")).contains("Семья А.").doesNotContain(number);

        var other = browser.as(psychologist).open(path + "/cases");
        assertThat(other.text(".alias")).isEqualTo("Семья А.");
        assertThat(other.text("main")).doesNotContain(number);
        assertThat(other.page().select(".discussed form[action$=removal]")).isEmpty();
        assertThat(browser.open(path).text(".facts")).contains("Семья А.").doesNotContain(number);
        assertThat(db.fetchExists(
                        ENTRY,
                        ENTRY.EVENT.eq("DiscussedCasesOpened").and(ENTRY.SUBJECTS.contains(new UUID[] {family}))))
                .isTrue();
    }

    @Test
    void aFamilyOutOfReachIsNeitherLinkedNorRemoved() {
        var refused = browser.as(psychologist).submit(path + "/cases", "familyNumber", number);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#familyNumber-problem")).contains("нет дела с таким номером");

        browser.as(small.director()).submit(path + "/cases", "familyNumber", number);
        assertThat(browser.as(psychologist)
                        .submit(path + "/cases/removal", "family", family.toString())
                        .status())
                .isEqualTo(404);
        assertThat(db.fetchCount(DISCUSSED_CASE)).isEqualTo(1);
        browser.as(small.director()).submit(path + "/cases/removal", "family", family.toString());
        assertThat(db.fetchCount(DISCUSSED_CASE)).isZero();
    }

    @Test
    void aRestrictedFamilyIsNotEvenAnAliasForThoseWhoMayNotKnow() {
        browser.submit(path + "/cases", "familyNumber", number);
        restrictions.start(
                new RestrictionDraft(family, Restrictions.REFUGE, "", "", LocalDate.of(2026, 1, 10)),
                centre.by(small.director()));

        assertThat(browser.as(psychologist).open(path + "/cases").page().select(".alias"))
                .isEmpty();
    }

    @Test
    void aNameOfTheFamilyInTheTextIsToldBeforeItIsSaved() {
        browser.submit(path + "/cases", "familyNumber", number);

        var warned = correct("Разговор с Верой о школе");
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text(".alert-warning")).contains("«Верой»", "сохранить как есть");
        assertThat(supervisions
                        .find(small.institution(), meeting)
                        .orElseThrow()
                        .draft()
                        .summary())
                .isEmpty();

        assertThat(correct("Разговор с верой в лучшее").status()).isEqualTo(303);
        assertThat(correct("Разговор с Верой о школе", "sure", "true").status()).isEqualTo(303);
    }

    @Test
    void aNameThatStandsInTheTextAlreadyIsToldWhenTheCaseIsLinked() {
        var named = supervisions.add(draft("Рожковой отказали в пособии"), centre.by(small.director()));
        var cases = "/learning/supervision/" + named + "/cases";

        var warned = browser.submit(cases, "familyNumber", number);

        assertThat(warned.text(".alert-warning")).contains("«Рожковой»");
        assertThat(db.fetchCount(DISCUSSED_CASE)).isZero();
        assertThat(browser.submit(cases, "familyNumber", number, "sure", "true").status())
                .isEqualTo(303);
    }

    private Browser.Answer correct(String summary, String... more) {
        var fields = new ArrayList<>(List.of(
                "on",
                "17.05.2023",
                "status",
                "held",
                "topic",
                "Подросток уходит из дома",
                "participants",
                small.specialist().toString(),
                "summary",
                summary));
        fields.addAll(List.of(more));
        return browser.submit(path + "/correction", fields.toArray(String[]::new));
    }

    private SupervisionDraft draft(String topic) {
        return new SupervisionDraft(
                LocalDate.of(2023, 5, 17), "held", "", null, "", topic, Set.of(small.specialist()), 1, null, "", 90);
    }
}
