package opora.groups;

import static opora.audit.db.Tables.ENTRY;
import static opora.groups.GroupsFixture.DAY;
import static opora.groups.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.groups.db.tables.records.SessionRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class EventBookTest {

    @Autowired
    Vault vault;

    @Autowired
    Centre centre;

    @Autowired
    EventBook sessions;

    @Autowired
    SeriesBook series;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;

    @BeforeEach
    void open() {
        small = centre.small();
        change = centre.by(small.director());
    }

    @Test
    void whatIsHeldIsAFactWithThoseCountedByHeadsAndNothingElseIs() {
        sessions.recordAll(
                List.of(
                        GroupsFixture.excursion(small, DAY, SessionDraft.Outcome.attendedBy(120, 35)),
                        GroupsFixture.excursion(small, DAY, SessionDraft.Outcome.PLANNED),
                        GroupsFixture.excursion(small, DAY, SessionDraft.Outcome.cancelled("карантин"))),
                change);

        assertThat(GroupsFixture.facts(db, small.institution()))
                .containsExactly(
                        "headcount leisure/excursion/adults 35 in_person",
                        "headcount leisure/excursion/children 120 in_person",
                        "session leisure/excursion/minors 1 in_person");
    }

    @Test
    void theFormSentTwiceIsRecordedOnce() {
        var key = Ids.next();
        sessions.record(key, GroupsFixture.excursion(small), false, change);
        sessions.record(key, GroupsFixture.excursion(small), false, change);

        assertThat(db.fetchCount(SESSION, SESSION.INSTITUTION_ID.eq(small.institution())))
                .isOne();
        assertThat(db.fetchCount(ENTRY, ENTRY.INSTITUTION_ID.eq(small.institution()), ENTRY.EVENT.eq("EventRecorded")))
                .isOne();
    }

    @Test
    void nothingIsHeldInTheFutureOrPlannedFarAhead() {
        refused("groups.refused.held-in-future", on(change.today().plusDays(1), SessionDraft.Outcome.HELD));
        refused("groups.refused.far-ahead", on(change.today().plusYears(3), SessionDraft.Outcome.PLANNED));
        refused("groups.refused.long-ago", on(LocalDate.of(1923, 3, 1), SessionDraft.Outcome.HELD));
        sessions.record(Ids.next(), on(change.today().plusDays(20), SessionDraft.Outcome.PLANNED), false, change);
    }

    @Test
    void anEndBeforeTheStartAHeadBeforeTheDayAndACancellingWithoutReasonAreRefused() {
        var draft = GroupsFixture.excursion(small);
        refused(
                "groups.refused.end-before-start",
                new SessionDraft(
                        null,
                        null,
                        draft.subject(),
                        new SessionDraft.Time(DAY, DAY.minusDays(1), null, null),
                        draft.place(),
                        draft.people(),
                        draft.outcome()));
        refused("groups.refused.heads-before-held", on(DAY, new SessionDraft.Outcome(SessionStatus.PLANNED, "", 5, 0)));
        refused("groups.refused.cancel-reason", on(DAY, SessionDraft.Outcome.cancelled(" ")));
        refused("groups.refused.not-at-work", on(LocalDate.of(2019, 1, 10), SessionDraft.Outcome.HELD));
    }

    @Test
    void aTrainingLastsBetweenAnHourAndAnHourAndAHalf() {
        var group = training();

        refused("groups.refused.training-minutes", GroupsFixture.of(group, small, EventKind.TRAINING, DAY, 59));
        refused("groups.refused.training-minutes", GroupsFixture.of(group, small, EventKind.TRAINING, DAY, 91));
        var id =
                sessions.record(Ids.next(), GroupsFixture.of(group, small, EventKind.TRAINING, DAY, 90), false, change);

        assertThat(row(id).getMinutes()).isEqualTo(90);
    }

    @Test
    void aSecondSessionOfAGroupOnOneDayHasToBeMeant() {
        var group = training();
        var draft = GroupsFixture.of(group, small, EventKind.TRAINING, DAY, 60);
        sessions.record(Ids.next(), draft, false, change);

        refused("groups.odd.same-day", draft);
        sessions.record(Ids.next(), draft, true, change);

        assertThat(db.fetchCount(SESSION, SESSION.SERIES_ID.eq(group))).isEqualTo(2);
    }

    @Test
    void whatWasPlannedIsHeldOrCancelledAndWhatWasHeldIsVoidedOnly() {
        var held = sessions.record(Ids.next(), on(DAY, SessionDraft.Outcome.PLANNED), false, change);
        var cancelled = sessions.record(Ids.next(), on(DAY, SessionDraft.Outcome.PLANNED), false, change);
        var why = new Change(change.user(), change.at(), "карантин");

        sessions.hold(held, change);
        sessions.cancel(cancelled, why);

        assertThat(row(held).getStatus()).isEqualTo("held");
        assertThat(vault.open(
                        GroupsSecrets.CANCEL_REASON, cancelled, row(cancelled).getCancelReason()))
                .isEqualTo("карантин");
        assertThatThrownBy(() -> sessions.cancel(held, why)).hasMessage("groups.refused.cancel-held");
        assertThatThrownBy(() -> sessions.hold(cancelled, change)).hasMessage("groups.refused.hold-cancelled");
        assertThatThrownBy(() -> sessions.voidIt(held, change)).hasMessage("groups.refused.reason");

        sessions.voidIt(held, why);

        assertThat(GroupsFixture.facts(db, small.institution())).isEmpty();
        assertThatThrownBy(() -> sessions.hold(held, change)).hasMessage("groups.refused.voided");
    }

    private UUID training() {
        return series.begin(SeriesDraft.of("Я смогу", EventKind.TRAINING, null, Audience.PARENTS), change);
    }

    private SessionDraft on(LocalDate day, SessionDraft.Outcome outcome) {
        return GroupsFixture.excursion(small, day, outcome);
    }

    private void refused(String key, SessionDraft draft) {
        assertThatThrownBy(() -> sessions.record(Ids.next(), draft, false, change))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    private SessionRecord row(UUID id) {
        return db.selectFrom(SESSION).where(SESSION.ID.eq(id)).fetchSingle();
    }
}
