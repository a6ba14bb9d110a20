package opora.casework.signals;

import static opora.audit.db.Tables.ENTRY;
import static opora.casework.db.Tables.SIGNAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.db.tables.records.SignalRecord;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signals about nobody of the register are kept for a term of their own. */
@PageTest
class SignalKeepingTest {

    private static final String PATH = "/signals/retention";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    LocalDate today;
    UUID unknown;

    @BeforeEach
    void anOldSignal() {
        small = centre.small();
        today = LocalDate.now(clock);
        browser.as(small.director());
        unknown = signal("whom", "Женщина у колодца", "informantName", "Зорина П. П.");
        settled(unknown, today.minusYears(5));
    }

    @Test
    void whatOldSignalsSaidGoesWithAnActAndTheFactStays() {
        var known = signal(
                "familyId",
                PeopleFixture.family(registerFamily, small, centre.by(small.director()))
                        .familyId()
                        .toString());
        settled(known, today.minusYears(9));
        settled(signal("whom", "Новые"), today.minusYears(5).plusDays(1));

        assertThat(browser.open(PATH).text("#keeping-decided"))
                .contains("№ 1/", "152-ФЗ")
                .doesNotContain("№ 2/", "№ 3/");
        assertThat(erase("2").text("#refusals")).contains("сейчас их 1");
        assertThat(row(unknown).getSeen()).startsWith("v1:");

        var act = browser.open(erase("1").location()).text(".sheet");

        assertThat(act).contains("Акт № 1", "№ 1/", "срок хранения 5 лет истёк");
        assertThat(row(unknown).getSeen()).isEqualTo("—");
        assertThat(row(unknown).getWhom()).isEqualTo("—");
        assertThat(row(unknown).getInformantName()).isEmpty();
        assertThat(row(unknown).getDecision()).isEqualTo("not_confirmed");
        assertThat(row(known).getSeen()).startsWith("v1:");
        assertThat(browser.open("/signals/" + unknown).text("#seen")).isEqualTo("—");
        assertThat(browser.open("/signals/" + unknown).text("#erased")).contains("Срок хранения истёк", "Акт № 1");
        assertThat(browser.open("/signals/" + known).page().select("#erased")).isEmpty();
        assertThat(browser.open(PATH).text("#keeping-decided")).contains("Уничтожать нечего");
        assertThat(erase("1").text("#refusals")).contains("Уничтожать нечего");
        assertThat(db.fetchCount(ENTRY, ENTRY.EVENT.eq("SignalsErased"))).isEqualTo(1);
    }

    @Test
    void theTermIsSetByTheInstitution() {
        assertThat(keep("0").text("#years-problem")).isEqualTo("От 1 до 75 лет");
        assertThat(keep("6").location()).isEqualTo(PATH);
        assertThat(browser.open(PATH).page().select("#years-decided").val()).isEqualTo("6");
        assertThat(browser.open(PATH).text("#keeping-decided")).contains("Уничтожать нечего");
    }

    @Test
    void onlyWhoAnswersForTheWholeInstitutionErases() {
        browser.as(centre.account(small.institution(), null, Role.HEAD, Reach.INSTITUTION, null));
        assertThat(browser.open(PATH).status()).isEqualTo(403);
        assertThat(erase("1").status()).isEqualTo(403);
    }

    private Browser.Answer erase(String seen) {
        return browser.submit(PATH + "/erasure", "kind", "decided", "seen", seen);
    }

    private Browser.Answer keep(String years) {
        return browser.submit(PATH, "kind", "decided", "years", years);
    }

    private SignalRecord row(UUID id) {
        return db.fetchSingle(SIGNAL, SIGNAL.ID.eq(id));
    }

    private void settled(UUID id, LocalDate on) {
        db.update(SIGNAL)
                .set(SIGNAL.RECEIVED_ON, on)
                .set(SIGNAL.STATE, "decided")
                .set(SIGNAL.DECISION, "not_confirmed")
                .set(SIGNAL.DECIDED_ON, on)
                .where(SIGNAL.ID.eq(id))
                .execute();
    }

    private UUID signal(String... about) {
        var fields = new ArrayList<>(List.of(
                "key", Ids.next().toString(),
                "receivedOn", RussianDate.format(today),
                "informant", "NEIGHBOUR",
                "seen", "Дети одни второй день",
                "urgency", "PLANNED",
                "basis", "NEGLECT",
                "settlementId", small.near().toString()));
        fields.addAll(List.of(about));
        var path = browser.submit("/signals", fields.toArray(String[]::new)).location();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
