package opora.exchange.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Service;
import opora.exchange.generator.GeneratedCentre.Settlement;
import opora.exchange.generator.GeneratedCentre.Status;
import opora.exchange.generator.GeneratedCentre.Stay;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** Writes an invented centre as its office would: dates as dates or as text, words or codes, columns in an order of its own. */
public final class GeneratedWorkbook {

    private static final Map<String, String> STATUSES = Map.of(
            "sop", "СОП",
            "tzhs", "ТЖС",
            "asocial", "асоциальная",
            "dysfunctional", "Неблагополучная семья",
            "risk", "Группа риска",
            "stable", "благополучная");
    private static final Map<String, String> CATEGORIES =
            Map.of("military", "СВО", "many_children", "Многодетная семья", "child_with_disability", "Ребёнок-инвалид");
    private static final Map<String, String> ROLES = Map.of(
            "mother", "Мать",
            "father", "отец",
            "stepfather", "Отчим",
            "daughter", "Дочь",
            "son", "сын",
            "grandmother", "Бабушка",
            "grandchild", "Внук");
    private static final Map<String, String> CHANNELS =
            Map.of("in_person", "очно", "online", "он-лайн", "visit", "выезд");

    private final GeneratedCentre centre;
    private final WorkbookWriter workbook;
    private int count;

    private GeneratedWorkbook(GeneratedCentre centre, WorkbookWriter workbook) {
        this.centre = centre;
        this.workbook = workbook;
    }

    public static Path write(GeneratedCentre centre, Path file) {
        try (var workbook = new WorkbookWriter();
                var out = Files.newOutputStream(file)) {
            new GeneratedWorkbook(centre, workbook).fill();
            workbook.writeTo(out);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void fill() {
        services();
        sheet("Учреждение", "Полное наименование", "Краткое наименование", "Регион", "Индекс", "Телефоны");
        row(centre.name, centre.name, centre.region, "215 800", "8 (48143) 2-10-10; 8 900 000-00-01");
        sheet("Отделения", "Отделение");
        centre.departments.forEach(this::row);
        sheet("Населенные пункты", "Название", "Вид", "Район", "Отдаленный");
        for (var each : centre.settlements) {
            row(each.name(), each.kind(), each.municipality(), each.remote() ? "да" : "нет");
        }
        sheet("Сотрудники", "ФИО", "Табельный номер", "Должность", "Отделение", "Принят", "Уволен");
        for (var each : centre.employees) {
            row(
                    each.name(),
                    each.number(),
                    each.position(),
                    each.department(),
                    date(each.hiredOn()),
                    date(each.leftOn()));
        }
        sections();
        families();
        events();
        new YearWorkbook(centre.year, workbook).fill();
    }

    private void sections() {
        sheet("Участки", "Участок", "Отделение", "Населённые пункты", "Специалист", "Номер приказа", "Дата приказа");
        for (var each : centre.sections) {
            var settlements = each.settlements().stream().map(Settlement::name).collect(Collectors.joining("; "));
            row(
                    each.name(),
                    each.department(),
                    settlements,
                    each.specialist().number(),
                    "1-к",
                    LocalDate.of(2020, 1, 9));
        }
    }

    private void families() {
        sheet("Семьи", "Заметки", "№ семьи", "Семья", "Дата постановки", "Населённый пункт", "Улица", "Дом", "Куратор");
        for (var each : centre.families) {
            row(
                    "для себя",
                    each.number,
                    each.name,
                    date(each.registeredOn),
                    each.settlement.name(),
                    "Школьная улица",
                    ++count % 90 + 1,
                    each.section.specialist().hiredOn().isAfter(each.registeredOn)
                            ? null
                            : each.section.specialist().name());
        }
        sheet(
                "Люди",
                "Номер семьи",
                "Ф.И.О.",
                "Дата рождения",
                "Роль в семье",
                "Пол",
                "СНИЛС",
                "В семье с",
                "Выбыл",
                "Причина выбытия");
        for (var family : centre.families) {
            family.stays.forEach(this::member);
        }
    }

    private void member(Stay stay) {
        boolean fromTheStart = stay.since().equals(stay.family().registeredOn);
        row(
                stay.family().number,
                stay.person().name,
                date(stay.person().birth),
                ROLES.get(stay.role()),
                stay.role().equals("grandchild") ? (stay.person().female ? "ж" : "м") : null,
                stay.person().snils,
                fromTheStart ? null : date(stay.since()),
                date(stay.until()),
                stay.until() == null ? null : "Переезд");
    }

    private void events() {
        sheet("Статусы", "Номер семьи", "Статус", "Действует с", "Действует по", "Номер документа");
        for (var family : centre.families) {
            // The later one first: the order of the rows means nothing.
            family.legal.reversed().forEach(status -> status(family, status));
            family.practice.forEach(status -> status(family, status));
        }
        sheet("Категории", "Номер семьи", "ФИО", "Категория", "Действует с", "Действует по");
        for (var family : centre.families) {
            for (var each : family.categories) {
                var person = each.person() == null ? null : each.person().name;
                row(family.number, person, CATEGORIES.get(each.code()), date(each.from()), date(each.to()));
            }
        }
        sheet("Снятие с учета", "Номер семьи", "Причина", "Дата снятия");
        for (var family : centre.families) {
            if (family.closing != null) {
                row(family.number, family.closing.reason(), date(family.closing.on()));
            }
        }
    }

    private void status(Family family, Status status) {
        var to = status.written() ? status.to() : null;
        row(family.number, STATUSES.get(status.code()), date(status.from()), date(to), "17/4");
    }

    /** The first sheet of the book, though its rows depend on all others. */
    private void services() {
        sheet(
                "Услуги",
                "Дата",
                "Номер семьи",
                "Получатель",
                "Дата рождения",
                "Услуга",
                "Форма оказания",
                "Срочная",
                "Количество",
                "Исполнитель");
        centre.services.forEach(this::service);
    }

    private void service(Service service) {
        var family = service.family();
        var person = service.person();
        var urgent = service.urgentWritten();
        row(
                date(service.on()),
                family == null ? "анонимно" : family.number,
                person == null ? null : person.name,
                person == null ? null : date(person.birth),
                ++count % 3 == 0 ? service.kind().title() : service.kind().code(),
                CHANNELS.get(service.channel()),
                urgent == null ? null : urgent ? "да" : "нет",
                service.quantity() == 1 ? null : service.quantity(),
                service.employee().number());
    }

    private void sheet(String title, String... headings) {
        workbook.sheet(
                title, Arrays.stream(headings).map(each -> Heading.of(each, 20)).toList());
    }

    private void row(@Nullable Object... values) {
        workbook.row(new ArrayList<>(Arrays.asList(values)));
    }

    private @Nullable Object date(@Nullable LocalDate day) {
        return day == null || ++count % 2 == 0 ? day : RussianDate.format(day);
    }
}
