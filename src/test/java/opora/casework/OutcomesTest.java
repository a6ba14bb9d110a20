package opora.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@PageTest
class OutcomesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 30);

    @Autowired
    Vault vault;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordOutcomes recordOutcomes;

    @Autowired
    VoidOutcome voidOutcome;

    @Autowired
    WithdrawObservations withdraw;

    @Autowired
    Centre centre;

    @Autowired
    MessageSource messages;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    RegisteredFamily family;
    UUID mother;
    UUID child;

    @BeforeEach
    void aMotherAndHerSevenYearOld() {
        small = centre.small();
        change = centre.by(small.specialistAccount());
        family = PeopleFixture.family(registerFamily, small, change);
        mother = family.personIds().getFirst();
        child = family.personIds().getLast();
    }

    @Test
    void anOutcomeIsAFactOfThePersonWithTheSectionOfTheirFamily() {
        var id = note(child, "behaviour", DAY, "Вернулась в школу, пропусков нет", false);

        assertThat(db.fetchOne(
                                "select fact_id, code, occurred_on, person_id, family_id, employee_id, section_id, event_id "
                                        + "from reports.fact where institution_id = ? and kind = 'outcome'",
                                small.institution())
                        .into(Object[].class))
                .containsExactly(
                        id,
                        "behaviour",
                        java.sql.Date.valueOf(DAY),
                        child,
                        family.familyId(),
                        small.specialist(),
                        small.firstSection(),
                        id);
    }

    @Test
    void whatIsOnlyOddIsAskedAbout() {
        assertThatThrownBy(() -> note(mother, "behaviour", DAY, "Справка", false))
                .hasMessage("casework.outcome.odd-adult");
        assertThatThrownBy(() -> note(child, "upbringing", DAY, "Справка", false))
                .hasMessage("casework.outcome.odd-child");

        note(mother, "behaviour", DAY, "Справка", true);
        note(mother, "upbringing", DAY, "Прошла школу родителей", false);
        note(null, "finances", DAY, "Долг погашен", false);
        assertThat(facts()).isEqualTo(3);
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        assertThatThrownBy(() -> note(null, "behaviour", DAY, "Справка", true))
                .hasMessage("casework.refused.whose-child");
        assertThatThrownBy(() -> note(child, "happiness", DAY, "Справка", true))
                .hasMessage("casework.refused.outcome-unknown");
        assertThatThrownBy(() -> note(child, "behaviour", DAY, "  ", true)).hasMessage("casework.refused.no-evidence");
        assertThatThrownBy(() -> note(child, "behaviour", change.today().plusDays(1), "Справка", true))
                .hasMessage("casework.refused.future");
        assertThatThrownBy(() -> note(child, "behaviour", LocalDate.of(2020, 1, 1), "Справка", true))
                .hasMessage("casework.refused.before-registration");
        var stranger =
                PeopleFixture.family(registerFamily, small, change).personIds().getLast();
        assertThatThrownBy(() -> note(stranger, "behaviour", DAY, "Справка", true))
                .hasMessage("casework.refused.not-a-member");
        change = centre.by(small.colleagueAccount());
        assertThatThrownBy(() -> note(child, "behaviour", DAY, "Справка", true)).isInstanceOf(NotFound.class);
        assertThat(facts()).isZero();
    }

    @Test
    void aVoidedOutcomeIsNoFactAndAWithdrawnOneIsGone() {
        var id = note(child, "behaviour", DAY, "Справка", false);
        assertThatThrownBy(() -> voidOutcome.voidIt(id, change)).hasMessage("casework.refused.void-reason");

        voidOutcome.voidIt(id, new Change(change.user(), change.at(), "Не тот ребёнок"));

        assertThat(facts()).isZero();
        assertThat(vault.open(CaseworkSecrets.OUTCOME_VOID_REASON, id, (String)
                        db.fetchValue("select void_reason from casework.outcome where id = ?", id)))
                .isEqualTo("Не тот ребёнок");
        withdraw.outcomes(List.of(id), centre.by(small.director()));
        assertThat(db.fetchValue("select count(*) from casework.outcome where id = ?", id))
                .isEqualTo(0L);
    }

    @Test
    void everyKindHasTheTitleOfItsDictionary() {
        var titles = opora.platform.text.Tsv.read("/opora/reference/outcome-kinds.tsv");
        assertThat(OutcomeKind.all()).hasSize(14);
        for (var row : titles) {
            var key = OutcomeKind.of(row.get("code")).orElseThrow().titleKey();
            assertThat(messages.getMessage(key, null, java.util.Locale.of("ru")))
                    .isEqualTo(row.get("title"));
            assertThat(messages.getMessage(key, null, java.util.Locale.ENGLISH)).isEqualTo(row.get("title_en"));
        }
    }

    private UUID note(@Nullable UUID person, String kind, LocalDate on, String evidence, boolean sure) {
        return recordOutcomes.record(
                Ids.next(),
                new OutcomeDraft(family.familyId(), person, kind, on, evidence, small.specialist()),
                sure,
                change);
    }

    private long facts() {
        return db.fetchSingle(
                        "select count(*) from reports.fact where family_id = ? and kind = 'outcome'", family.familyId())
                .into(Long.class);
    }
}
