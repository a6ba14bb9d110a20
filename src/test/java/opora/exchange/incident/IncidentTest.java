package opora.exchange.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.text.RussianDate;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose data, which of it, who and when, for an account, an address or a family (152-ФЗ ст. 21 ч. 3.1). */
@PageTest
class IncidentTest {

    private static final String PATH = "/journal/incident";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    String today;

    @BeforeEach
    void aFamilySomebodyLookedAt() {
        small = centre.small();
        var change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change);
        today = RussianDate.format(change.today());
        browser.as(small.specialistAccount()).open("/families/" + family.familyId());
        browser.as(small.director());
    }

    @Test
    void anAccountThatWasTakenOverIsToldByItsLooks() throws Exception {
        var answer = browser.submit(
                PATH,
                "account",
                small.specialistAccount().toString(),
                "address",
                "",
                "from",
                today,
                "to",
                today,
                "reason",
                "Чужой вход");

        assertThat(answer.status()).isEqualTo(200);
        var people = sheet(answer.response().getContentAsByteArray(), 0);
        var lines = sheet(answer.response().getContentAsByteArray(), 1);
        assertThat(people).anySatisfy(row -> assertThat(row).contains("Рожков", "просмотр"));
        assertThat(people).hasSizeGreaterThanOrEqualTo(4);
        assertThat(lines).anySatisfy(row -> assertThat(row).contains("127.0.0.1", "Открыта карточка семьи"));
        assertThat(lines).noneMatch(row -> row.contains("Семья зарегистрирована"));
        var entry = db.fetchSingle("select kind, reason, row_count, subjects::text from audit.entry "
                + "where event = 'IncidentExported'");
        assertThat(entry.get(0)).isEqualTo("export");
        assertThat(entry.get(1, String.class)).isNotBlank();
        assertThat(entry.get(3, String.class)).contains(family.familyId().toString());
    }

    @Test
    void aFamilyAndAnAddressCanBeAskedFor() throws Exception {
        assertThat(browser.open(PATH + "?family=" + family.familyId()).page().text())
                .contains("О ком", "Рожков");

        var ofFamily = ask("family", family.familyId().toString(), "address", "");
        assertThat(sheet(ofFamily, 1)).anySatisfy(row -> assertThat(row).contains("Семья зарегистрирована"));
        assertThat(sheet(ask("address", "10.9.8.7"), 1)).hasSize(1);
        assertThat(sheet(ask("address", "127.0.0.1"), 1)).hasSizeGreaterThan(1);
    }

    @Test
    void nothingIsAskedForNothing() {
        var answer = browser.submit(PATH, "address", " ", "from", today, "to", today, "reason", "Проверка");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("Укажите учётную запись, адрес или семью");
        assertThat(browser.submit(PATH, "address", "::1", "from", today, "to", today, "reason", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyWhoAnswersForTheCentreTakesItAndOnlyAfterShowingWhoTheyAre() {
        assertThat(browser.as(small.specialistAccount()).open(PATH).status()).isEqualTo(403);
        browser.as(small.director()).stale();

        var answer = browser.submit(PATH, "address", "::1", "from", today, "to", today, "reason", "Проверка");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(db.fetchValue("select count(*) from audit.entry where event = 'IncidentExported'"))
                .isEqualTo(0L);
    }

    private byte[] ask(String... by) {
        var fields = new ArrayList<>(List.of("from", today, "to", today, "reason", "Проверка"));
        fields.addAll(List.of(by));
        return browser.submit(PATH, fields.toArray(String[]::new)).response().getContentAsByteArray();
    }

    private static List<String> sheet(byte[] file, int number) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<String>();
            var text = new DataFormatter();
            for (var row : book.getSheetAt(number)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(text.formatCellValue(cell)));
                rows.add(String.join(" | ", cells));
            }
            return rows;
        }
    }
}
