package opora.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import opora.contracts.ContractsSecrets;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;

/** A month of control for thirty contracts in one sitting: not once is the mouse touched. */
class ControlJourney {

    static final int CONTRACTS = 30;
    private static final int WITH_DOCUMENTS = 4;
    private static final int MOST_STOPS = 60;

    private final Journey journey;
    private final LocalDate today;

    ControlJourney(Journey journey, LocalDate today) {
        this.journey = journey;
        this.today = today;
    }

    /** Thirty contracts of the specialist, each with a measure; made for this walk alone. */
    static void contracts(DSLContext db, Vault vault, LocalDate today) {
        var families = db.fetch("""
                select f.institution_id, f.id, m.person_id, a.employee_id, r.section_id
                from access.account a
                         join institution.section_assignment s on s.employee_id = a.employee_id and s.ends_on is null
                         join people.residence r on r.section_id = s.section_id and r.ends_on is null
                         join people.family f on f.id = r.family_id
                         join casework.case_file c on c.family_id = f.id and c.closed_on is null
                         join people.membership m on m.family_id = f.id and m.ends_on is null and m.role = 'mother'
                where a.login = 'specialist' and not exists (select from people.restriction x where x.family_id = f.id)
                order by f.number limit %d""".formatted(CONTRACTS));
        assertThat(families).hasSize(CONTRACTS);
        // Those of the demonstration have programmes of other lengths.
        db.execute("update contracts.contract set state = 'voided' where state = 'running'");
        for (int i = 0; i < families.size(); i++) {
            var row = families.get(i);
            var institution = row.get(0, UUID.class);
            var family = row.get(1, UUID.class);
            var contract = Ids.next();
            var programme = Ids.next();
            var measure = Ids.next();
            db.execute(
                    "insert into contracts.contract (institution_id, id, number, applied_on, concluded_on, person_id, family_id,"
                            + " direction, starts_on, ends_on, amount, concluded_by, section_id, employee_id, recorded_at,"
                            + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, 'household', ?, ?, 90000, 'Управление социальной защиты',"
                            + " ?, ?, now(), ?)",
                    institution,
                    contract,
                    "К-" + (i + 1),
                    today.minusMonths(2),
                    today.minusMonths(2),
                    row.get(2, UUID.class),
                    family,
                    today.minusMonths(2),
                    today.plusMonths(6),
                    row.get(4, UUID.class),
                    row.get(3, UUID.class),
                    institution);
            db.execute(
                    "insert into contracts.programme (institution_id, id, contract_id, family_id, number, valid_from, recorded_at,"
                            + " recorded_by) values (?, ?, ?, ?, 1, ?, now(), ?)",
                    institution,
                    programme,
                    contract,
                    family,
                    today.minusMonths(2),
                    institution);
            db.execute(
                    "insert into contracts.measure (institution_id, id, programme_id, contract_id, family_id, origin_id, position,"
                            + " kind, text, executor, term_from, term_to, recorded_at, recorded_by)"
                            + " values (?, ?, ?, ?, ?, ?, 1, 'household', ?, 'citizen', ?, ?, now(), ?)",
                    institution,
                    measure,
                    programme,
                    contract,
                    family,
                    Ids.next(),
                    vault.seal(ContractsSecrets.MEASURE_TEXT, measure, "Купить инвентарь и отчитаться"),
                    today.minusMonths(2),
                    today.plusMonths(6),
                    institution);
        }
    }

    void closeTheMonth() {
        var page = journey.page;
        page.navigate("/contracts/control/" + YearMonth.from(today) + "?open=true");
        journey.look("control");
        int rows = page.locator(".control-row").count();
        assertThat(rows).isGreaterThanOrEqualTo(CONTRACTS);
        tabTo("tr:first-child .control-marks input");
        withDocuments();
        page.waitForResponse(answer -> answer.url().contains("/drafts?"), () -> press("1"));
        page.reload();
        page.locator("[data-draft-found]:not([hidden])").waitFor();
        assertThat(page.locator(".control-marks input:checked").count()).isEqualTo(2);
        journey.look("control-draft");

        tabTo(".control-marks input");
        for (int row = 0; row < rows; row++) {
            press(row == WITH_DOCUMENTS ? "2" : "1");
        }
        assertThat(page.locator(".control-marks input:checked").count()).isEqualTo(rows);
        tabTo(".sticky-actions button");
        press("Enter");
        page.locator(".notice").waitFor();
        assertThat(page.innerText("#left")).contains("Осталось проконтролировать: 0 из");
        journey.look("control-closed");
    }

    /** The first contract in full: the mark, a measure, a note and a receipt. */
    private void withDocuments() {
        press("Space");
        press("Tab");
        press("Space");
        press("Tab");
        journey.page.keyboard().type("Инвентарь куплен");
        press("Tab");
        press("Enter");
        for (var text : new String[] {"Чек 12", RussianDate.format(today), "1500,50", "Лопаты и вёдра"}) {
            press("Tab");
            journey.page.keyboard().type(text);
        }
        tabTo("tr:nth-child(2) .control-marks input");
    }

    private void tabTo(String selector) {
        var stops = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            stops.add(journey.page.evaluate("document.activeElement.name || document.activeElement.tagName"));
            if ((Boolean) journey.page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + selector + ", only " + stops);
    }

    private void press(String key) {
        journey.page.keyboard().press(key);
    }
}
