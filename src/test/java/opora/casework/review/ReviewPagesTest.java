package opora.casework.review;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.accompaniment.SetStanding;
import opora.casework.accompaniment.StandingAxis;
import opora.casework.accompaniment.StandingDraft;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ReviewPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    SetStanding setStanding;

    @Autowired
    Curators curators;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    Change change;
    UUID family;
    String path;
    LocalDate today;

    @BeforeEach
    void aFamilyInCrisis() {
        small = centre.small();
        change = centre.by(small.director());
        today = LocalDate.now(clock);
        family = PeopleFixture.family(registerFamily, small, change).familyId();
        curators.appoint(family, small.specialist(), LONG_AGO, change);
        setStanding.set(
                new StandingDraft(family, StandingAxis.LEVEL, "crisis", LocalDate.of(2021, 3, 1), "Отец ушёл"), change);
        path = "/families/" + family + "/casework";
        browser.as(small.specialistAccount());
    }

    @Test
    void aReviewNeedsAPlanAndSaysWhenToLookAgain() {
        assertThat(review(today, today.plusDays(30)).text(".alert-danger"))
                .contains("Сначала утвердите дорожную карту семьи");
        approve(today.minusDays(20));
        assertThat(review(today.minusDays(21), today).text("#on-problem")).contains("обзор раньше неё невозможен");
        assertThat(review(today, today.plusDays(61)).text("#next-problem"))
                .isEqualTo("По уровню сопровождения следующий обзор нужен не позже "
                        + RussianDate.format(today.plusDays(60)));
        assertThat(review(today, today).text("#next-problem")).isEqualTo("Следующий обзор должен быть позже этого");
        assertThat(browser.submit(
                                path + "/reviews",
                                "on",
                                RussianDate.format(today),
                                "next",
                                RussianDate.format(today.plusDays(10)),
                                "conclusion",
                                "")
                        .text("#conclusion-problem"))
                .contains("Напишите вывод");
        assertThat(browser.open(path).text("#casework-reviews")).contains("30.04.2021");
        assertThat(browser.open("/").text()).contains("Просроченные обзоры", "Рожкова");

        assertThat(review(today, today.plusDays(30)).location()).isEqualTo(path + "/reviews");
        assertThat(review(today, today.plusDays(30)).text("#on-problem")).contains("уже записан");

        assertThat(browser.open(path + "/reviews").text("#review-due"))
                .contains(RussianDate.format(today.plusDays(30)));
        assertThat(browser.open("/").text()).doesNotContain("Просроченные обзоры");
        assertThat(db.fetchValue("select count(*) from casework.review where conclusion like '%держится%'"))
                .isEqualTo(0L);
        var id = db.fetchValue("select id from casework.review where family_id = ?", family);
        assertThat(browser.submit(path + "/reviews/" + id + "/void", "reason", "")
                        .status())
                .isEqualTo(422);
        browser.submit(path + "/reviews/" + id + "/void", "reason", "Не та семья");
        assertThat(browser.open(path + "/reviews").text("#reviews")).contains("Аннулировано", "Не та семья");
    }

    @Test
    void dueReviewsAreListedByDayLevelAndCurator() {
        var late = browser.open("/casework/reviews");
        assertThat(late.text("#review-counts")).isEqualTo("Просрочено: 1. На этот месяц: 0. Всего: 1.");
        assertThat(late.text(".reviews tbody"))
                .contains("Рожкова", "Кризисный", "обзора ещё не было", "30.04.2021", "просрочен");
        assertThat(late.page().select(".reviews tbody a").attr("href")).isEqualTo(path + "/reviews");
        assertThat(late.page().select("#curator")).isEmpty();
        assertThat(browser.open("/").page().select("a[href=/casework/reviews?mine=true]"))
                .isNotEmpty();
        assertThat(browser.open("/casework/reviews?level=basic").text(".empty")).contains("Таких обзоров нет");
        assertThat(browser.open("/casework/reviews?curator=abc").status()).isEqualTo(422);

        approve(today.minusDays(20));
        review(today, today.plusDays(30));
        assertThat(browser.open("/casework/reviews?mine=true").text(".empty")).contains("Выберите «все»");
        assertThat(browser.open("/casework/reviews?which=all").text(".reviews tbody"))
                .contains(RussianDate.format(today), RussianDate.format(today.plusDays(30)));

        browser.as(small.director());
        assertThat(browser.open("/casework/reviews?which=all&curator=" + small.specialist())
                        .text(".reviews tbody"))
                .contains("Рожкова");
        assertThat(browser.open("/casework/reviews?which=all&curator=" + UUID.randomUUID())
                        .page()
                        .select(".reviews"))
                .isEmpty();
        assertThat(browser.as(small.colleagueAccount())
                        .open("/casework/reviews?which=all")
                        .text("main"))
                .contains("установлен уровень сопровождения")
                .doesNotContain("Рожкова");
    }

    @Test
    void theLadderSaysWhatIsMissingAndWhatPullsDown() {
        db.execute(
                "insert into people.family_status (institution_id, id, family_id, axis, status, starts_on, document_number, reason)"
                        + " values (?, gen_random_uuid(), ?, 'practice', 'dysfunctional', date '2021-03-01', '', '')",
                small.institution(),
                family);

        assertThat(browser.open(path + "/reviews").text("#ladder"))
                .contains("Неблагополучная семья", "Следующая ступень: Семья группы риска")
                .contains("самая низкая оценка мониторинга 0, нужно не ниже 3")
                .contains("контакт просрочен на дней");
    }

    @Test
    void aCaseIsClosedWithItsOutcomeAndTheFamilyIsAskedAfterwards() {
        var day = today.minusMonths(4);
        assertThat(close("improvement", day, "outcome", "improved", "children", "stayed")
                        .text("#anyway-problem"))
                .contains("готово не всё");
        assertThat(close("improvement", day, "outcome", "", "children", "stayed")
                        .text("#outcome-problem"))
                .isEqualTo("Выберите итог");
        assertThat(close("improvement", day, "outcome", "improved", "children", "")
                        .text("#children-problem"))
                .contains("где теперь дети");
        var closed = close("improvement", day, "outcome", "improved", "children", "stayed", "anyway", "true");
        assertThat(closed.location()).isEqualTo(path);
        assertThat(browser.open(path).text("#casework-after"))
                .contains("Положение улучшилось", "Дети остались в семье");
        assertThat(browser.open("/").text()).contains("Узнать, как живёт семья", "через 3 мес.");
        assertThat(browser.open("/casework/alumni").text("#watched"))
                .contains("Рожкова", "через 3 мес. после закрытия");

        assertThat(watch("5", today).text("#months-problem")).contains("3, 6 или 12");
        assertThat(watch("3", day.minusDays(1)).text("#on-problem")).contains("Дело закрыто");
        assertThat(watch("3", today).location()).isEqualTo(path + "/after");
        assertThat(watch("3", today).text("#months-problem")).contains("уже записано");

        assertThat(browser.open("/").text()).doesNotContain("Узнать, как живёт семья");
        assertThat(browser.open("/casework/alumni").page().select("#watched")).isEmpty();
        assertThat(browser.open(path + "/after").text("#watch"))
                .contains("через 3 мес.", "справляется", "Мать работает");
        assertThat(db.fetchValue("select count(*) from casework.watch_note where note like '%работает%'"))
                .isEqualTo(0L);
        assertThat(review(today, today.plusDays(3)).status()).isEqualTo(422);
    }

    @Test
    void anAccompaniedFamilyIsNotRemovedWithoutAnOutcome() {
        var removal = "/families/" + family + "/removal";
        assertThat(browser.open(removal + "/new").location()).isEqualTo(path + "/closing");
        assertThat(browser.submit(removal, "on", RussianDate.format(today), "closingReason", "moved")
                        .text(".alert-danger"))
                .contains("закройте дело с итогом");
        assertThat(db.fetchValue("select closed_on from casework.case_file where family_id = ?", family))
                .isNull();
    }

    @Test
    void theDayOfTheNextReviewStandsInTheCalendar() {
        var month = browser.open("/calendar?month=2021-04").text(".month");
        assertThat(month).contains("Обзор дела", "просрочено").doesNotContain("Рожков");
        assertThat(browser.as(small.colleagueAccount())
                        .open("/calendar?month=2021-04")
                        .text("main"))
                .doesNotContain("Обзор дела");
    }

    @Test
    void whoCameBackToHelpIsListed() {
        assertThat(alumni("mentor", today).text(".alert-danger")).contains("Дело семьи открыто");
        close("moved", today.minusDays(9), "outcome", "improved", "children", "stayed");

        assertThat(alumni("king", today).text("#part-problem")).contains("Выберите");
        assertThat(alumni("mentor", today.minusDays(10)).text(".alert-danger, #since-problem"))
                .contains("Дело закрыто");
        alumni("mentor", today);

        assertThat(browser.open("/casework/alumni").text("#alumni")).contains("Рожкова", "наставник");
        assertThat(browser.as(small.colleagueAccount()).open("/casework/alumni").text())
                .doesNotContain("Рожкова");
    }

    @Test
    void whoDoesNotReadWhatIsSensitiveSeesNoReview() {
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));

        assertThat(browser.open(path + "/reviews").status()).isEqualTo(403);
        assertThat(browser.open(path + "/closing").status()).isEqualTo(403);
        assertThat(browser.open(path).page().select("#casework-reviews")).isEmpty();
        assertThat(browser.as(small.colleagueAccount()).open(path + "/reviews").status())
                .isEqualTo(404);
    }

    private void approve(LocalDate on) {
        db.execute(
                "insert into casework.plan (institution_id, id, case_id, family_id, number, state, created_at, created_by, approved_on)"
                        + " select institution_id, gen_random_uuid(), id, family_id, 1, 'approved', now(), id, ?"
                        + " from casework.case_file where family_id = ?",
                on,
                family);
    }

    private Browser.Answer review(LocalDate on, LocalDate next) {
        return browser.submit(
                path + "/reviews",
                "on",
                RussianDate.format(on),
                "next",
                RussianDate.format(next),
                "conclusion",
                "Семья держится");
    }

    private Browser.Answer close(String reason, LocalDate on, String... more) {
        var fields = new ArrayList<>(
                List.of("closingReason", reason, "on", RussianDate.format(on), "conclusion", "Отец вернулся"));
        fields.addAll(List.of(more));
        return browser.submit(path + "/closing", fields.toArray(String[]::new));
    }

    private Browser.Answer watch(String months, LocalDate on) {
        return browser.submit(
                path + "/after/watch",
                "months",
                months,
                "on",
                RussianDate.format(on),
                "lives",
                "well",
                "note",
                "Мать работает");
    }

    private Browser.Answer alumni(String part, LocalDate since) {
        return browser.submit(
                path + "/after/alumni", "part", part, "since", RussianDate.format(since), "note", "Клуб отцов");
    }
}
