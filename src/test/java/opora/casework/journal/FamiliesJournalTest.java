package opora.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.casework.accompaniment.CauseDraft;
import opora.casework.accompaniment.RecordCause;
import opora.casework.accompaniment.SetStanding;
import opora.casework.accompaniment.StandingAxis;
import opora.casework.accompaniment.StandingDraft;
import opora.institution.InstitutionOpened;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The journal of families under accompaniment: who, with whom, since when and with what result, for any days and section. */
@PageTest
class FamiliesJournalTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Curators curators;

    @Autowired
    Categories categories;

    @Autowired
    RemoveFromService removal;

    @Autowired
    SetStanding setStanding;

    @Autowired
    RecordCause recordCause;

    @Autowired
    FamiliesJournal journal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    UUID near;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        var change = centre.by(small.director());
        events.publishEvent(new InstitutionOpened(small.institution()));
        near = PeopleFixture.family(registerFamily, small, change).familyId();
        curators.appoint(near, small.specialist(), PeopleFixture.LONG_AGO, change);
        categories.start(new CategoryDraft(near, null, "hardship", PeopleFixture.LONG_AGO, null, "справка"), change);
        browser.as(small.director());
    }

    @Test
    void aLineHasTheStatutoryColumns() {
        var page = browser.open("/cases/journal");
        assertThat(page.text("h1")).isEqualTo("Журнал семей, находящихся на сопровождении");
        assertThat(page.text(".families-journal thead"))
                .contains("№ п/п", "Проживающие совместно", "Категория семьи", "№ и дата договора", "Снята");
        assertThat(page.text(".families-journal tbody"))
                .startsWith("1 ")
                .contains(
                        "Рожков",
                        "12.03.1990, Мать",
                        "04.05.2016, Дочь",
                        "трудной жизненной ситуации",
                        "Соколова",
                        "с 01.02.2021",
                        "01.02.2021");
    }

    @Test
    void circumstancesAndLevelsAreThoseOfTheCase() {
        var change = centre.by(small.director());
        var since = PeopleFixture.LONG_AGO;
        setStanding.set(new StandingDraft(near, StandingAxis.LEVEL, "crisis", since, "Пожар"), change);
        setStanding.set(new StandingDraft(near, StandingAxis.LEVEL, "basic", since.plusDays(40), "Жильё есть"), change);
        recordCause.found(new CauseDraft(UUID.randomUUID(), near, null, "no_income", since, "Потеря работы"), change);

        assertThat(browser.open("/cases/journal?from=01.02.2021").text(".families-journal tbody"))
                .contains("Кризисный с 01.02.2021 по 12.03.2021", "Базовый с 13.03.2021", "средств к существованию");
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open("/cases/journal?from=01.02.2021").text(".families-journal tbody"))
                .contains("Базовый с 13.03.2021")
                .doesNotContain("средств к существованию");
    }

    @Test
    void aRemovedFamilyStandsInItWhileItWasThere() {
        var on = LocalDate.of(2023, 5, 12);
        removal.remove(new Removal(near, on, "improvement"), centre.by(small.director()));
        assertThat(browser.open("/cases/journal").text("main")).contains("никого не было");
        assertThat(browser.open("/cases/journal?from=01.01.2023&to=31.12.2023").text(".families-journal tbody"))
                .contains("12.05.2023");
        assertThat(browser.open("/cases/journal?from=01.01.2020&to=31.12.2020").text("main"))
                .contains("никого не было");
        assertThat(browser.open("/cases/journal?section=" + small.secondSection() + "&from=01.01.2023")
                        .text("main"))
                .contains("никого не было");
        assertThat(browser.open("/cases/journal?from=31.02.2023").status()).isEqualTo(422);
    }

    @Test
    void paperAndWorkbookHoldTheSameAndAreJournalled() throws IOException {
        assertThat(browser.open("/cases/journal/paper").text("article"))
                .contains("Журнал семей", "за период с", "Рожков", "Мать");
        var file = browser.open("/cases/journal.xlsx");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Семья, № дела");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).contains("Рожков");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).contains("Мать", "\n", "Дочь");
        }
        assertThat(db.fetchCount(db.select()
                        .from("audit.entry")
                        .where(
                                "event in ('FamiliesJournalPrinted', 'FamiliesJournalTaken') and ? = any(subjects)",
                                near)))
                .isEqualTo(2);
        browser.stale();
        assertThat(browser.open("/cases/journal.xlsx").location()).startsWith("/confirm");
    }

    @Test
    void aSpecialistSeesTheOwnSectionAlone() {
        browser.as(small.colleagueAccount());
        assertThat(browser.open("/cases/journal").text("main")).contains("никого не было");
        browser.as(small.specialistAccount());
        assertThat(browser.open("/cases/journal").text(".families-journal")).contains("Рожков");
    }

    @Test
    void aLongJournalIsReadSliceBySliceInTheOrderTheyCame() {
        var change = centre.by(small.director());
        var drafts = new ArrayList<opora.people.FamilyDraft>();
        for (int i = 0; i < 7; i++) {
            drafts.add(PeopleFixture.family(small.near(), PeopleFixture.mother("Ветрова" + "абвгдеж".charAt(i))));
        }
        registerFamily.registerAll(drafts, change);
        var days = new JournalDays(null, null, null).of(LocalDate.now(clock));
        var user = centre.user(small.director());
        var read = new ArrayList<String>();
        opora.platform.paging.DayKey after = null;
        do {
            var slice = journal.page(user, days, after, 3);
            slice.rows().forEach(row -> read.add(row.family()));
            after = opora.platform.paging.DayKey.of(slice.next());
        } while (after != null);
        var whole = new ArrayList<String>();
        journal.all(user, days, row -> whole.add(row.family()));
        assertThat(read).hasSize(8).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(List.copyOf(journal.families(user, days))).hasSize(8);
    }
}
