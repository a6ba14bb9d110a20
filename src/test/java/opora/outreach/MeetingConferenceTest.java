package opora.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.conference.ConferenceDraft;
import opora.casework.conference.ConferenceKind;
import opora.casework.conference.PlanConference;
import opora.people.RegisterFamily;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planning meeting goes back to a conference (TRP-06). */
@PageTest
class MeetingConferenceTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    PlanConference planConference;

    @Autowired
    DSLContext db;

    Field field;
    String meeting;
    UUID conference;

    @BeforeEach
    void aMeetingAndAConference() {
        field = new Field(db, centre, register);
        browser.as(field.small.director());
        conference = planConference.plan(
                new ConferenceDraft(
                        Ids.next(),
                        ConferenceKind.TEAM,
                        field.director.today(),
                        "",
                        field.small.specialist(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(field.family)),
                field.director);
        meeting = browser.submit(
                        "/meetings",
                        "on",
                        "24.05.2023",
                        "kind",
                        "PLANNING",
                        "status",
                        "HELD",
                        "leaderId",
                        field.small.colleague().toString(),
                        "families",
                        field.otherFamily.toString())
                .location();
    }

    @Test
    void theMeetingAndTheConferenceNameEachOther() {
        assertThat(browser.open(meeting).page().select("#conference")).isEmpty();
        link(conference.toString());
        link(conference.toString());
        assertThat(browser.open(meeting).text("#conference")).startsWith("Межведомственная команда");
        var page = browser.open("/casework/conferences/" + conference);
        assertThat(page.text("#mentions")).contains("№ 1", "24.05.2023");
        assertThat(page.page().select("#mentions a").attr("href")).isEqualTo(meeting);
        assertThat(events()).isEqualTo(1);
        link("");
        assertThat(browser.open(meeting).page().select("#conference")).isEmpty();
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void aConferenceOneMayNotSeeIsNeitherShownNorLinked() {
        link(conference.toString());
        browser.as(field.small.colleagueAccount());
        var page = browser.open(meeting);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#conference")).isEmpty();
        assertThat(page.page().select("#conferenceId")).isEmpty();
        assertThat(link(conference.toString()).status()).isEqualTo(409);
        link("");
        browser.as(field.small.director());
        assertThat(browser.open(meeting).page().select("#conference")).hasSize(1);
        assertThat(link(Ids.next().toString()).status()).isEqualTo(409);
    }

    private Browser.Answer link(String id) {
        return browser.submit(meeting + "/conference", "conferenceId", id);
    }

    private int events() {
        return db.fetchCount(db.select()
                .from("audit.entry")
                .where("event = 'MeetingLinked' and institution_id = ?", field.small.institution()));
    }
}
