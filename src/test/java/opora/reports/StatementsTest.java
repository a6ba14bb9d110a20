package opora.reports;

import static opora.reports.db.Tables.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class StatementsTest {

    @Autowired
    Vault vault;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Statements statements;

    Change change;

    @BeforeEach
    void setUp() {
        change = change("");
    }

    @Test
    void anAnswerIsKeptWithItsDocument() {
        var id = statements.state(
                new StatementDraft(
                        "T23-07", LocalDate.of(2023, 12, 20), true, " Модель описана ", "Приказ", "14-о", null),
                change);

        var row = db.selectFrom(STATEMENT).where(STATEMENT.ID.eq(id)).fetchSingle();
        assertThat(row.getCode()).isEqualTo("T23-07");
        assertThat(row.getAnswer()).isTrue();
        assertThat(vault.open(ReportsSecrets.DESCRIPTION, id, row.getDescription()))
                .isEqualTo("Модель описана");
        assertThat(vault.open(ReportsSecrets.DOCUMENT_NUMBER, id, row.getDocumentNumber()))
                .isEqualTo("14-о");
    }

    @Test
    void twoAnswersForOneDayAreRefusedUntilOneIsVoided() {
        var id = statements.state(yes("T23-07", 20), change);

        assertThatThrownBy(() -> statements.state(yes("T23-07", 20), change))
                .isInstanceOf(Refused.class)
                .hasMessage("reports.statement.refused.twice");
        statements.voidIt(id, change("Поторопились"));
        statements.state(yes("T23-07", 20), change);
        assertThat(db.fetchCount(STATEMENT, STATEMENT.INSTITUTION_ID.eq(change.institution())))
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        assertRefused("T23-01", LocalDate.of(2023, 1, 1), "reports.statement.refused.code");
        assertRefused("T23-07", LocalDate.of(2107, 2, 2), "reports.refused.future");
        assertRefused("T23-07", LocalDate.of(1907, 2, 2), "reports.refused.long-ago");
        assertThatThrownBy(() -> statements.state(
                        new StatementDraft("T23-07", LocalDate.of(2023, 1, 1), true, "", "", "14-о", null), change))
                .hasMessage("reports.statement.refused.document");
    }

    @Test
    void aVoidingAsksForItsReasonAndStaysInTheInstitution() {
        var id = statements.state(yes("T23-14", 1), change);

        assertThatThrownBy(() -> statements.voidIt(id, change)).hasMessage("reports.refused.reason");
        var other = new Change(User.console(centre.institution()), change.at(), "Чужое");
        assertThatThrownBy(() -> statements.voidIt(id, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatAWorkbookBroughtIsTakenBack() {
        var ids = statements.stateAll(List.of(yes("T23-07", 1), yes("T23-14", 1)), change);

        statements.withdraw(ids, change);

        assertThat(db.fetchCount(STATEMENT, STATEMENT.INSTITUTION_ID.eq(change.institution())))
                .isZero();
    }

    private void assertRefused(String code, LocalDate on, String key) {
        assertThatThrownBy(() -> statements.state(new StatementDraft(code, on, true, "", "", "", null), change))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    private static StatementDraft yes(String code, int day) {
        return new StatementDraft(code, LocalDate.of(2023, 12, day), true, "", "", "", null);
    }

    private Change change(String reason) {
        var institution = change == null ? centre.institution() : change.institution();
        return new Change(User.console(institution), ZonedDateTime.of(2024, 1, 15, 9, 0, 0, 0, ZoneOffset.UTC), reason);
    }
}
