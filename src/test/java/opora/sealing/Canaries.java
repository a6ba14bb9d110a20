package opora.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.casework.MonitoringDomains;
import opora.casework.MonitoringDraft;
import opora.casework.OutcomeDraft;
import opora.casework.RecordMonitoring;
import opora.casework.RecordOutcomes;
import opora.casework.VoidMonitoring;
import opora.casework.VoidOutcome;
import opora.exchange.batch.ImportWork;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;
import opora.groups.Attendance;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionDraft;
import opora.institution.InstitutionOpened;
import opora.outreach.CancelTrip;
import opora.outreach.MeetingDraft;
import opora.outreach.MeetingKind;
import opora.outreach.Meetings;
import opora.outreach.OutreachStatus;
import opora.outreach.RecordTrips;
import opora.outreach.StopDraft;
import opora.outreach.StopOutcome;
import opora.outreach.TripDetails;
import opora.outreach.TripDraft;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.people.FamilyDraft;
import opora.people.MemberDraft;
import opora.people.Memberships;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.ResidenceDraft;
import opora.people.Sex;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.platform.Change;
import opora.platform.Ids;
import opora.reports.FrozenReports;
import opora.reports.NarrativeDraft;
import opora.reports.Narratives;
import opora.reports.StatementDraft;
import opora.reports.Statements;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.Catalogue;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordAid;
import opora.services.RecordServices;
import opora.services.VoidAid;
import opora.services.VoidService;
import opora.services.stock.GoodDraft;
import opora.services.stock.GoodsCategory;
import opora.services.stock.GoodsCondition;
import opora.services.stock.ReceiveGoods;
import opora.services.stock.RequestDraft;
import opora.services.stock.RequestGoods;
import opora.services.stock.WriteOffGoods;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;

/** Writes a canary into everything that is sealed, through the use cases that people write through. */
@TestComponent
public class Canaries {

    public static final String WORD = "Канарейка";
    public static final String SNILS = "11223344595";
    public static final String PHONE = "9101234567";
    public static final String DOCUMENT = "778899";

    private static final LocalDate DAY = LocalDate.of(2023, 5, 17);

    @Autowired
    Centre centre;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RegisterFamily register;

    @Autowired
    Memberships memberships;

    @Autowired
    Statuses statuses;

    @Autowired
    Categories categories;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    RecordMonitoring monitoring;

    @Autowired
    VoidMonitoring voidMonitoring;

    @Autowired
    RecordOutcomes outcomes;

    @Autowired
    VoidOutcome voidOutcome;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordServices services;

    @Autowired
    VoidService voidService;

    @Autowired
    RecordAid aid;

    @Autowired
    VoidAid voidAid;

    @Autowired
    ReceiveGoods goods;

    @Autowired
    WriteOffGoods writeOff;

    @Autowired
    RequestGoods requests;

    @Autowired
    EventBook meetings;

    @Autowired
    Attendance attendance;

    @Autowired
    RecordTrips trips;

    @Autowired
    CancelTrip cancelTrip;

    @Autowired
    Meetings interagency;

    @Autowired
    Narratives narratives;

    @Autowired
    Statements statements;

    @Autowired
    FrozenReports frozen;

    @Autowired
    ImportWork imports;

    private Centre.Small small;
    private Change change;
    private UUID family;
    private UUID mother;

    public record Written(UUID institution, UUID director, UUID family, UUID mother) {}

    public Written writeEverywhere() {
        small = centre.small();
        change = centre.by(small.director());
        events.publishEvent(new InstitutionOpened(small.institution()));
        people();
        casework();
        help();
        groups();
        outreach();
        reports();
        workbook();
        return new Written(small.institution(), small.director(), family, mother);
    }

    private void people() {
        var person = new PersonDraft(
                "Рожкова",
                "Алёна",
                null,
                Sex.FEMALE,
                LocalDate.of(1990, 3, 12),
                SNILS,
                "8" + PHONE,
                "40 15 " + DOCUMENT);
        var registered = register.register(
                new FamilyDraft(
                        null,
                        "",
                        LocalDate.of(2021, 2, 1),
                        new ResidenceDraft(small.near(), null, null, said("улица"), said("дом"), said("квартира")),
                        List.of(new MemberDraft(person, "mother", null))),
                change);
        family = registered.familyId();
        mother = registered.personIds().getFirst();
        var father = new PersonDraft("Рожков", "Пётр", null, Sex.MALE, LocalDate.of(1988, 1, 2), null, null);
        var joined = memberships.add(family, new MemberDraft(father, "father", null), change);
        memberships.leave(joined.membershipId(), DAY, said("причина ухода"), change);
        statuses.start(
                new StatusDraft(family, "legal", "sop", DAY, null, said("номер"), null, said("причина статуса")),
                change);
        categories.start(new CategoryDraft(family, null, "hardship", DAY, null, said("документ категории")), change);
    }

    private void casework() {
        domains.seed(small.institution());
        var rated = new MonitoringDraft(
                family,
                DAY,
                small.specialist(),
                List.of(new MonitoringDraft.Rating("health", 2, said("замечание"))),
                said("заключение"),
                said("решение"),
                DAY);
        var key = Ids.next();
        monitoring.record(key, rated, change);
        voidMonitoring.voidIt(key, because("отмена наблюдения"));
        var outcome = Ids.next();
        outcomes.record(
                outcome,
                new OutcomeDraft(family, mother, "employment", DAY, said("доказательство"), small.specialist()),
                true,
                change);
        voidOutcome.voidIt(outcome, because("отмена результата"));
    }

    private void help() {
        catalogue.seed(small.institution());
        var service = catalogue.byCode(small.institution()).get("1.52");
        var given = services.record(
                        List.of(new DeliveryDraft(
                                service,
                                family,
                                null,
                                DAY,
                                Channel.IN_PERSON,
                                null,
                                1,
                                null,
                                small.specialist(),
                                null)),
                        change)
                .getFirst();
        voidService.voidIt(given, because("отмена услуги"));
        var helped = aid.record(
                new AidDraft(
                        family,
                        null,
                        DAY,
                        AidKind.GOODS,
                        "clothing",
                        new BigDecimal("350.50"),
                        AidSource.BUDGET,
                        said("ведомость"),
                        small.specialist(),
                        said("описание помощи")),
                change);
        voidAid.voidIt(helped, because("отмена помощи"));
        var category = GoodsCategory.all().getFirst().code();
        var boots = Ids.next();
        goods.receive(
                boots,
                new GoodDraft(
                        "Сапоги", category, "31", GoodsCondition.NEW, new BigDecimal("350.50"), 2, DAY, null, null, ""),
                change);
        var movement = Ids.next();
        writeOff.writeOff(movement, boots, 1, DAY, new Change(change.user(), change.at(), "Порвались"));
        writeOff.takeBack(movement, because("возврат списания"));
        var wish = Ids.next();
        requests.ask(wish, new RequestDraft(family, category, "31", said("пожелание"), DAY), change);
        requests.cancel(wish, because("отмена пожелания"));
    }

    private void groups() {
        var planned = meetings.record(Ids.next(), excursion(SessionDraft.Outcome.PLANNED), true, change);
        meetings.cancel(planned, because("отмена встречи"));
        var held = meetings.record(Ids.next(), excursion(SessionDraft.Outcome.HELD), true, change);
        attendance.save(new Attendance.Marks(held, 1, Set.of(mother), Set.of(), false, null), change);
        attendance.voidAll(held, because("отмена посещений"));
        meetings.voidIt(held, because("аннулирование встречи"));
    }

    private SessionDraft excursion(SessionDraft.Outcome outcome) {
        return new SessionDraft(
                null,
                null,
                new SessionDraft.Subject(
                        EventKind.LEISURE, LeisureForm.EXCURSION, Audience.MINORS, "Экскурсия в музей", said("план")),
                SessionDraft.Time.of(DAY, 90),
                SessionDraft.Place.of(Channel.IN_PERSON),
                SessionDraft.People.ledBy(small.specialist()),
                outcome);
    }

    private void outreach() {
        var trip = trips.record(
                new TripDraft(
                        null,
                        new TripDetails(
                                DAY,
                                TripForm.TRIP,
                                Urgency.PLANNED,
                                "УАЗ",
                                said("цель"),
                                said("итог"),
                                small.specialist()),
                        OutreachStatus.HELD,
                        "",
                        List.of(small.near()),
                        List.of(),
                        List.of(),
                        List.of(new StopDraft(family, StopOutcome.VISITED, said("пометка")))),
                change);
        cancelTrip.cancel(trip, because("отмена выезда"));
        var discussed = new MeetingDraft(
                null,
                DAY,
                MeetingKind.PLANNING,
                OutreachStatus.HELD,
                "",
                small.specialist(),
                List.of(),
                List.of(new MeetingDraft.Discussed(family, true, said("изменения плана"))),
                said("решение заседания"));
        interagency.cancel(interagency.record(discussed, change), because("отмена заседания"));
    }

    private void reports() {
        var told = new NarrativeDraft("T23", 2023, "trust", said("повествование"), List.of());
        var answered = new StatementDraft("T23-07", DAY, true, said("ответ"), said("приказ"), said("14-о"), null);
        var narrative = narratives.write(told, change);
        var statement = statements.state(answered, change);
        frozen.submit("T23", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), "", change);
        narratives.voidIt(narrative, because("отмена абзаца"));
        statements.voidIt(statement, because("отмена ответа"));
    }

    /** A workbook that was read and not taken: the number of its second person is no number. */
    private void workbook() {
        var columns = List.of("Номер семьи", "ФИО", "Дата рождения", "Роль в семье", "СНИЛС");
        try (var book = new WorkbookWriter()) {
            book.sheet(
                    "Люди", columns.stream().map(each -> Heading.of(each, 20)).toList());
            book.row(List.of("17", said("Анна"), "03.11.1990", "Мать", SNILS));
            book.row(List.of("17", said("Вера"), said("день рождения"), "Дочь", "112-233-445 96"));
            var file = Files.createTempFile("canary", ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                book.writeTo(out);
            }
            imports.readAndCheck(imports.begin("Книга.xlsx", change), file, change);
            Files.delete(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Change because(String reason) {
        return new Change(change.user(), change.at(), said(reason));
    }

    public static String said(String what) {
        return WORD + " " + what;
    }
}
