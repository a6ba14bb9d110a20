package opora.outreach;

import static opora.outreach.Field.DAY;
import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_FAMILY;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.outreach.MeetingDraft.Discussed;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MeetingsTest {

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    DSLContext db;

    @Autowired
    Meetings meetings;

    @Autowired
    WithdrawOutreach withdraw;

    Field field;
    Change change;

    @BeforeEach
    void aField() {
        field = new Field(db, centre, register);
        change = field.director;
    }

    @Test
    void aMeetingThatChangedAPlanIsToldFromOneThatDidNot() {
        var changed = meetings.record(field.meeting(DAY, OutreachStatus.HELD, true), change);
        var unchanged = meetings.record(field.meeting(DAY, OutreachStatus.HELD, false), change);

        assertThat(facts(changed))
                .containsExactly(
                        "discussed planning/changed " + field.family,
                        "discussed planning/unchanged " + field.otherFamily,
                        "meeting planning/changed null");
        assertThat(facts(unchanged)).contains("meeting planning/unchanged null");
        assertThat(facts(meetings.record(
                        field.meeting(change.today().plusDays(5), OutreachStatus.PLANNED, false), change)))
                .isEmpty();
    }

    @Test
    void whatWasWrittenOfTheChangeSaysThatThereWasOne() {
        assertThat(new Discussed(field.family, false, " Назначен куратор "))
                .isEqualTo(new Discussed(field.family, true, "Назначен куратор"));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        refused(
                "outreach.refused.held-in-future",
                field.meeting(change.today().plusDays(1), OutreachStatus.HELD, false));
        refused(
                "outreach.refused.changed-before-held",
                field.meeting(change.today().plusDays(1), OutreachStatus.PLANNED, true));
        refused("outreach.refused.unlikely-year", field.meeting(DAY.withYear(2107), OutreachStatus.PLANNED, false));
        refused("outreach.refused.not-at-work", field.meeting(DAY.withYear(2019), OutreachStatus.HELD, false));
        assertThat(db.fetchCount(MEETING, MEETING.INSTITUTION_ID.eq(field.small.institution())))
                .isZero();
    }

    @Test
    void aColleagueCorrectsWhatSheSeesAndLosesNothingElse() {
        var id = meetings.record(field.meeting(DAY, OutreachStatus.HELD, true), change);
        var colleague = centre.by(field.small.colleagueAccount());
        var draft = new MeetingDraft(
                null,
                DAY,
                MeetingKind.JOINT_SESSION,
                OutreachStatus.HELD,
                "",
                null,
                List.of(),
                List.of(new Discussed(field.otherFamily, true, "Снят вопрос о жилье")),
                "");

        meetings.correct(id, draft, colleague);

        assertThat(facts(id))
                .containsExactly(
                        "discussed joint_session/changed " + field.family,
                        "discussed joint_session/changed " + field.otherFamily,
                        "meeting joint_session/changed null");
        var elsewhere = meetings.record(only(field.family), change);
        assertThatThrownBy(() -> meetings.correct(elsewhere, draft, colleague)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.record(only(field.family), colleague)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCancelledMeetingKeepsItsReasonAndCountsNowhere() {
        var id = meetings.record(field.meeting(DAY, OutreachStatus.HELD, false), change);
        var because = new Change(change.user(), change.at(), "Перенесена по просьбе школы");

        meetings.cancel(id, because);

        assertThat(facts(id)).isEmpty();
        assertThatThrownBy(() -> meetings.correct(id, only(field.family), change))
                .isInstanceOf(Refused.class)
                .hasMessage("outreach.refused.meeting-cancelled");
        withdraw.meetings(List.of(id), change);
        assertThat(db.fetchCount(MEETING_FAMILY, MEETING_FAMILY.MEETING_ID.eq(id)))
                .isZero();
    }

    private MeetingDraft only(UUID family) {
        return new MeetingDraft(
                null,
                DAY,
                MeetingKind.PLANNING,
                OutreachStatus.HELD,
                "",
                null,
                List.of(),
                List.of(new Discussed(family, false, "")),
                "");
    }

    private List<String> facts(UUID meeting) {
        return db.selectFrom(FACT)
                .where(FACT.EVENT_ID.eq(meeting))
                .orderBy(FACT.KIND, FACT.CODE)
                .fetch(row -> row.get(FACT.KIND) + " " + row.get(FACT.CODE) + " " + row.get(FACT.FAMILY_ID));
    }

    private void refused(String key, MeetingDraft draft) {
        assertThatThrownBy(() -> meetings.record(draft, change))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
