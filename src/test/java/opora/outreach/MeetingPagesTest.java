package opora.outreach;

import static opora.outreach.Field.DAY;
import static opora.outreach.db.Tables.MEETING;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MeetingPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    DSLContext db;

    @Autowired
    Meetings meetings;

    Field field;

    @BeforeEach
    void aField() {
        field = new Field(db, centre, register);
        browser.as(field.small.director());
    }

    @Test
    void aFamilyIsFoundWithinTheFormAndNothingTypedIsLost() {
        var found = browser.submit(
                "/meetings", "find", "true", "family", "Рожкова", "on", "24.05.2023", "decision", "Помочь");
        assertThat(found.status()).isEqualTo(200);
        var pick = found.page().selectFirst("button[name=pick]").val();
        assertThat(pick).isEqualTo(field.family.toString());

        var picked = browser.submit(
                "/meetings", "pick", pick, "family", "Рожкова", "on", "24.05.2023", "decision", "Помочь");

        assertThat(picked.page().select(".discussed-list input[name=families]").eachAttr("value"))
                .containsExactly(pick);
        assertThat(picked.page().selectFirst("#on").val()).isEqualTo("24.05.2023");
        assertThat(picked.page().selectFirst("#decision").text()).isEqualTo("Помочь");
        assertThat(picked.page().selectFirst("#family").val()).isEmpty();
        assertThat(db.fetchCount(MEETING, MEETING.INSTITUTION_ID.eq(field.small.institution())))
                .isZero();
    }

    @Test
    void aMeetingIsWrittenDownAndCorrected() {
        var done = browser.submit(
                "/meetings",
                "on",
                "24.05.2023",
                "kind",
                "PLANNING",
                "status",
                "HELD",
                "leaderId",
                field.small.specialist().toString(),
                "agencies",
                field.hospital.toString(),
                "families",
                field.family.toString(),
                "families",
                field.otherFamily.toString(),
                "changes-" + field.family,
                "Назначен школьный куратор",
                "decision",
                "Продолжить работу");

        var page = browser.open(done.location());
        assertThat(page.text("h1")).isEqualTo("Встреча № 1 от 24.05.2023");
        assertThat(page.text(".facts")).contains("Участковая больница", "Соколова М. П.", "Продолжить работу");
        assertThat(page.page().select(".discussed tbody tr").eachText())
                .anyMatch(row -> row.contains("План изменён Назначен школьный куратор"))
                .anyMatch(row -> row.contains("Без изменений"));
        var edit = browser.open(done.location() + "/edit").page();
        assertThat(edit.selectFirst("#changes-" + field.family).val()).isEqualTo("Назначен школьный куратор");
        assertThat(edit.selectFirst("#changed-" + field.family).hasAttr("checked"))
                .isTrue();

        browser.submit(
                done.location() + "/edit",
                "on",
                "24.05.2023",
                "kind",
                "JOINT_SESSION",
                "status",
                "HELD",
                "families",
                field.otherFamily.toString());

        assertThat(db.selectFrom(FACT)
                        .where(FACT.INSTITUTION_ID.eq(field.small.institution()), FACT.KIND.eq("meeting"))
                        .fetch(FACT.CODE))
                .containsExactly("joint_session/unchanged");
    }

    @Test
    void whatIsWrongIsToldBesideTheField() {
        var future = RussianDate.format(field.director.today().plusDays(1));
        var answer = browser.submit(
                "/meetings",
                "on",
                future,
                "kind",
                "PLANNING",
                "status",
                "HELD",
                "families",
                field.family.toString(),
                "changed",
                field.family.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#on-problem")).contains("ещё не наступил");
        assertThat(answer.page().selectFirst("#changed-" + field.family).hasAttr("checked"))
                .isTrue();
        assertThat(browser.submit(
                                "/meetings",
                                "on",
                                future,
                                "kind",
                                "PLANNING",
                                "status",
                                "PLANNED",
                                "families",
                                field.family.toString(),
                                "changed",
                                field.family.toString())
                        .text("#families-problem"))
                .contains("План меняет только проведённая встреча");
    }

    @Test
    void theListIsNarrowedAndCounts() {
        var changed = meetings.record(field.meeting(DAY, OutreachStatus.HELD, true), field.director);
        var unchanged = meetings.record(field.meeting(DAY.plusMonths(1), OutreachStatus.HELD, false), field.director);

        assertThat(listed("/meetings"))
                .containsExactly(OutreachLinks.meeting(unchanged), OutreachLinks.meeting(changed));
        assertThat(listed("/meetings?changed=true")).containsExactly(OutreachLinks.meeting(changed));
        assertThat(listed("/meetings?month=2023-06")).containsExactly(OutreachLinks.meeting(unchanged));
        assertThat(listed("/meetings?kind=JOINT_SESSION")).isEmpty();
        var page = browser.open("/meetings").page();
        assertThat(page.select("[data-figure='outreach.totals.planning']").text())
                .isEqualTo("2");
        assertThat(page.select("[data-figure='outreach.totals.changed']").text())
                .isEqualTo("1");
        assertThat(page.select(".main-menu a[aria-current]").text()).isEqualTo("Выезды");
    }

    @Test
    void aCancelledMeetingSaysWhy() {
        var id = meetings.record(field.meeting(DAY, OutreachStatus.HELD, true), field.director);
        var path = OutreachLinks.meeting(id);
        assertThat(browser.submit(path + "/cancellation", "reason", "").text("#reason-problem"))
                .isNotEmpty();

        browser.submit(path + "/cancellation", "reason", "Школа на карантине");

        assertThat(browser.open(path).text(".alert-danger")).contains("Школа на карантине");
        browser.as(centre.account(
                centre.small().institution(),
                null,
                opora.platform.access.Role.DIRECTOR,
                opora.platform.access.Reach.INSTITUTION,
                null));
        assertThat(browser.open(path).status()).isEqualTo(404);
    }

    private List<String> listed(String path) {
        return browser.open(path).page().select(".meetings tbody td a").eachAttr("href");
    }
}
