package opora.exchange;

import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.TRIP;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.outreach.OutreachSecrets;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Trips and meetings brought in with a workbook. As in every test of the import, what is done is committed. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportOutingsTest {

    @Autowired
    Vault vault;

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    DSLContext db;

    @Autowired
    Partners partners;

    @Autowired
    ApplicationEventPublisher events;

    private Centre.Small centre;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        centre = centres.small();
        events.publishEvent(new opora.institution.InstitutionOpened(centre.institution()));
        desk = new ImportDesk(browser);
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
        partners.add(
                new PartnerDraft("Участковая больница", "interagency_team", true, ""), centres.by(centre.director()));
    }

    @Test
    void tripsAndMeetingsOfAWorkbookAreFactsUntilItIsUndone() {
        var page = desk.checked(book());
        desk.take(page);

        assertThat(facts())
                .containsExactlyInAnyOrder(
                        "trip trip/planned/interagency",
                        "visit trip/planned/interagency",
                        "trip raid/emergency/own",
                        "meeting planning/changed",
                        "discussed planning/changed");
        assertThat(db.select(vault.opened(OutreachSecrets.TRIP_CANCEL_REASON, TRIP.ID, TRIP.CANCEL_REASON))
                        .from(TRIP)
                        .where(TRIP.INSTITUTION_ID.eq(centre.institution()), TRIP.STATUS.eq("cancelled"))
                        .fetchSingle()
                        .value1())
                .isEqualTo("Паводок");
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        browser.submit(page + "/undoing");
        desk.await(page);

        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        assertThat(db.fetchCount(TRIP, TRIP.INSTITUTION_ID.eq(centre.institution())))
                .isZero();
        assertThat(db.fetchCount(MEETING, MEETING.INSTITUTION_ID.eq(centre.institution())))
                .isZero();
    }

    @Test
    void badRowsSayWhatToCorrect() {
        desk.take(desk.checked(book()));
        var page = desk.checked(book().add(
                        "Выезды", "В-1", "18.05.2023", null, null, null, null, "Соколова М. П.", null, null, null, null)
                .add("Выезды", "В-9", "18.05.2019", null, null, null, null, "Соколова М. П.", null, null, null, null)
                .add("Выезды", "В-10", "02.02.2099", null, null, null, null, "Соколова М. П.", null, null, null, null)
                .add(
                        "Выезды",
                        "В-11",
                        "19.05.2023",
                        null,
                        null,
                        null,
                        "Берёзовка; Нигдеево",
                        "Соколова М. П.",
                        "Ершова М. П.; Ершова М. П.",
                        "Морг",
                        "17; 99",
                        null)
                .add("Межведомственные встречи", "П-2", "24.05.2023", "планирование", null, null, "17", null));

        assertThat(browser.open(page).page().select(".bad-rows tbody tr").eachText())
                .containsExactly(
                        "Выезды 5 Номер выезда Номер В-1 в 2023 году уже занят. Загрузка ничего не перезаписывает, исправьте на странице записи.",
                        "Выезды 6 Старший Сотрудник не работал 18.05.2019",
                        "Выезды 7 Дата Год 2099 — похоже на опечатку",
                        "Выезды 8 Населённые пункты Нет населённого пункта «Нигдеево»: ни на листе «Населённые пункты», ни в базе",
                        "Выезды 8 Сотрудники Одно и то же названо дважды. Оставьте один раз.",
                        "Выезды 8 Организации Нет партнёра «Морг»: ни на листе «Партнёры», ни в базе",
                        "Выезды 8 Посещённые семьи Нет семьи с номером «99»: ни на листе «Семьи», ни в базе",
                        "Межведомственные встречи 3 Семьи с изменением плана Семьи 17 нет среди рассмотренных. Добавьте её в «Рассмотренные семьи».");
    }

    private static SmallBook book() {
        return SmallBook.ofOneFamily()
                .sheet(
                        "Выезды",
                        "Номер выезда",
                        "Дата",
                        "Вид",
                        "Плановость",
                        "Состояние",
                        "Населённые пункты",
                        "Старший",
                        "Сотрудники",
                        "Организации",
                        "Посещённые семьи",
                        "Результат")
                .row(
                        "В-1",
                        "17.05.2023",
                        null,
                        null,
                        null,
                        "Берёзовка; Дальнее",
                        "Соколова М. П.",
                        "Ершова М. П.",
                        "Участковая больница",
                        "17",
                        "Семья посещена")
                .row(
                        "В-2",
                        "18.05.2023",
                        "рейд",
                        "экстренный",
                        "проведено",
                        null,
                        "Соколова М. П.",
                        null,
                        null,
                        null,
                        null)
                .row(
                        "В-3",
                        "19.05.2023",
                        null,
                        null,
                        "отменено",
                        "Дальнее",
                        "Соколова М. П.",
                        null,
                        "Участковая больница",
                        "17",
                        "Паводок")
                .sheet(
                        "Межведомственные встречи",
                        "Номер встречи",
                        "Дата",
                        "Вид",
                        "Организации",
                        "Рассмотренные семьи",
                        "Семьи с изменением плана",
                        "Решение")
                .row("П-1", "24.05.2023", "планирование", "Участковая больница", "17", "17", "Продолжить");
    }

    private List<String> facts() {
        return db.select(FACT.KIND, FACT.CODE)
                .from(FACT)
                .where(
                        FACT.INSTITUTION_ID.eq(centre.institution()),
                        FACT.KIND.in("trip", "visit", "meeting", "discussed"))
                .fetch(row -> row.value1() + " " + row.value2());
    }
}
