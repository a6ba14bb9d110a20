package opora.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.Story;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ReportPaperTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Story story;

    @BeforeEach
    void setUp() {
        story = new Story(db, centre);
        browser.as(story.small.director());
    }

    @Test
    void theDocumentHasTheResultsInTheirOrderWithTheirValues() throws IOException {
        try (var document = document("/reports/T23.docx?year=2023")) {
            var headings = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> text.startsWith("Социальный результат"))
                    .toList();
            assertThat(headings).hasSize(11);
            assertThat(headings.getFirst()).startsWith("Социальный результат 1.");
            assertThat(headings.getLast()).startsWith("Социальный результат 11.");
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("Центр «Причал»");

            var urgent = row(document, "Семьи, охваченные срочными социальными услугами");
            assertThat(urgent)
                    .contains(browser.open("/reports/T23?year=2023")
                            .page()
                            .select("#T23-08 .value")
                            .text());
        }
    }

    @Test
    void theVersionForEverybodyHidesSmallNumbersAndHasNoWayToTheRecords() throws IOException {
        var page = browser.open("/reports/T23/public?year=2023").page();
        var row = page.select("tr:has(th:contains(Семьи, охваченные срочными))");
        assertThat(row.select("td").first().text()).isEqualTo("скрыто");
        assertThat(page.select("table a")).isEmpty();
        assertThat(page.text()).contains("меньше пяти");

        var site = browser.open("/reports/T23.public.html?year=2023").text();
        assertThat(site).contains("<title>").doesNotContain("/reports/", "<script", "http");
        try (var document = document("/reports/T23.public.docx?year=2023")) {
            assertThat(row(document, "Семьи, охваченные срочными социальными услугами"))
                    .contains("скрыто");
        }
    }

    @Test
    void takingAReportOutOfTheHouseIsJournalled() {
        browser.open("/reports/T23.docx?year=2023");

        assertThat(db.fetchValue("select count(*) from audit.entry where event like '%ReportTaken'"))
                .isEqualTo(1L);
    }

    private XWPFDocument document(String path) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(browser.open(path).response().getContentAsByteArray()));
    }

    private static String row(XWPFDocument document, String indicator) {
        return document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .filter(row -> row.getCell(0).getText().contains(indicator))
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining(" | ")))
                .findFirst()
                .orElseThrow();
    }
}
