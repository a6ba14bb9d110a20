package opora.exchange.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import opora.exchange.generator.GeneratedCentre.Employee;
import opora.exchange.generator.GeneratedYear.Agreement;
import opora.exchange.generator.GeneratedYear.Partner;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** Writes the sheets of what a centre did besides its services. */
final class YearWorkbook {

    private static final Map<String, String> STATUSES =
            Map.of("held", "проведено", "planned", "запланировано", "cancelled", "Отменено");
    private static final Map<String, String> FORMS = Map.of("money", "деньги", "goods", "вещи", "service", "услуги");

    private final GeneratedYear year;
    private final WorkbookWriter workbook;
    private int count;

    YearWorkbook(GeneratedYear year, WorkbookWriter workbook) {
        this.year = year;
        this.workbook = workbook;
    }

    void fill() {
        learning();
        help();
        events();
        field();
        watch();
    }

    private void help() {
        sheet(
                "Материальная помощь",
                "Дата",
                "Номер семьи",
                "ФИО",
                "Дата рождения",
                "Форма",
                "Назначение",
                "Сумма",
                "Партнёр",
                "Соглашение",
                "Документ",
                "Исполнитель");
        year.aid.forEach(each -> row(
                date(each.on()),
                each.family().number,
                each.person() == null ? null : each.person().name,
                each.person() == null ? null : date(each.person().birth),
                FORMS.get(each.form()),
                each.purpose(),
                each.amount(),
                name(each.source()),
                number(each.agreement()),
                "Ведомость " + ++count,
                each.employee().number()));
        sheet("Партнёры", "Партнёр", "Вид", "Юридическое лицо", "Помогает с");
        year.partners.forEach(
                each -> row(each.name(), each.kind(), each.organisation() ? "да" : "нет", date(each.since())));
        sheet(
                "Соглашения",
                "Номер",
                "Партнёр",
                "Дата подписания",
                "Действует с",
                "Действует по",
                "Предмет",
                "Обязательства");
        year.agreements.forEach(each -> row(
                each.number(),
                each.partner().name(),
                date(each.signed()),
                date(each.from()),
                date(each.to()),
                "Помощь семьям с детьми",
                "Передавать вещи; Приглашать на праздники"));
        sheet("Взносы партнёров", "Дата", "Партнёр", "Форма", "Сумма", "Соглашение");
        year.gifts.forEach(each -> row(
                date(each.on()),
                each.partner().name(),
                each.form().equals("goods") ? "товары" : FORMS.get(each.form()),
                each.amount(),
                number(each.agreement())));
    }

    private void events() {
        sheet("Посещения", "Номер мероприятия", "Номер семьи", "ФИО", "Дата рождения");
        year.attendances.forEach(each ->
                row(each.event().number(), each.family().number, each.person().name, date(each.person().birth)));
        sheet(
                "Мероприятия",
                "Номер мероприятия",
                "Дата",
                "Вид",
                "Подвид",
                "Для кого",
                "Название",
                "Канал",
                "Ведущий",
                "Состояние",
                "Причина отмены",
                "Детей без имён",
                "Взрослых без имён");
        year.events.forEach(each -> row(
                each.number(),
                date(each.on()),
                each.kind(),
                each.subtype(),
                each.audience(),
                "Мероприятие " + each.number(),
                each.channel(),
                each.leader().number(),
                each.isHeld() && ++count % 2 == 0 ? null : STATUSES.get(each.status()),
                each.isHeld() ? null : "Карантин",
                each.isHeld() && each.children() > 0 ? each.children() : null,
                each.isHeld() && each.adults() > 0 ? each.adults() : null));
    }

    private void field() {
        sheet(
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
                "Посещённые семьи");
        year.trips.forEach(each -> row(
                each.number(),
                date(each.on()),
                each.form().equals("raid") ? "рейд" : null,
                each.urgency().equals("planned") ? "плановый" : "экстренный",
                STATUSES.get(each.status()),
                list(each.settlements(), GeneratedCentre.Settlement::name),
                each.leader().number(),
                list(each.crew(), Employee::number),
                list(each.agencies(), Partner::name),
                list(each.families(), family -> family.number)));
        sheet(
                "Межведомственные встречи",
                "Номер встречи",
                "Дата",
                "Вид",
                "Состояние",
                "Ведущий",
                "Организации",
                "Рассмотренные семьи",
                "Семьи с изменением плана",
                "Решение");
        year.meetings.forEach(each -> row(
                each.number(),
                date(each.on()),
                each.kind().equals("planning") ? "планирование" : "совместное заседание",
                STATUSES.get(each.status()),
                each.leader().number(),
                list(each.agencies(), Partner::name),
                list(each.families(), family -> family.number),
                list(each.changed(), family -> family.number),
                "Продолжить работу"));
    }

    private void learning() {
        sheet("Супервизии", "Дата", "Тема", "Участники", "Случаев обсуждено");
        year.supervisions.forEach(
                each -> row(date(each.on()), "Трудные случаи", list(each.participants(), Employee::name), 2));
        sheet("Профконсультации", "Дата", "Кому", "Профессия", "Тема");
        year.consultations.forEach(each -> row(
                date(each.on()),
                each.addressee() == null ? null : each.addressee().number(),
                each.profession(),
                "Работа с семьёй, вопрос " + ++count));
        sheet("Обучение сотрудников", "Сотрудник", "Вид", "Название", "Начало", "Окончание", "Часы");
        year.trainings.forEach(each -> row(
                each.employee().number(),
                each.kind(),
                "Курс " + ++count,
                date(each.started()),
                date(each.completed()),
                72));
        sheet("Обучающие семинары", "Дата", "Название", "Программа", "Участники", "Состояние");
        year.seminars.forEach(each -> row(
                date(each.on()),
                "Семинар " + ++count,
                each.programme(),
                list(each.participants(), Employee::number),
                STATUSES.get(each.status())));
        sheet("Публикации", "Дата", "Вид", "Канал", "Название");
        year.publications.forEach(each -> row(date(each.on()), "article", "site", each.title()));
        sheet("Онлайн-циклы", "Дата создания", "Вид", "Название", "Занятий");
        year.cycles.forEach(each -> row(date(each.on()), each.kind(), "Цикл " + ++count, 8));
        sheet("Инструменты", "Инструмент", "Изучен", "Внедрён");
        year.tools.forEach(each -> row(each.name(), date(each.studied()), date(each.introduced())));
        sheet("Изменения у специалистов", "Дата", "Сотрудник", "Изменение", "Подтверждение");
        year.changes.forEach(
                each -> row(date(each.on()), each.employee().number(), each.change(), "Отчёт о стажировке"));
    }

    private void watch() {
        sheet("Мониторинг семей", "Номер семьи", "Дата", "Кто оценивал", "Направление", "Оценка");
        year.ratings.forEach(each ->
                row(each.family().number, date(each.on()), each.employee().number(), each.domain(), each.score()));
        sheet("Результаты", "Дата", "Номер семьи", "ФИО", "Дата рождения", "Результат", "Подтверждение", "Кто отметил");
        year.outcomes.forEach(each -> row(
                date(each.on()),
                each.family().number,
                each.person() == null ? null : each.person().name,
                each.person() == null ? null : date(each.person().birth),
                each.kind(),
                "Наблюдение специалиста",
                each.employee().number()));
        sheet("Утверждения", "Показатель", "Дата", "Ответ", "Описание", "Документ");
        year.statements.forEach(each -> row(
                each.code(), date(each.on()), each.answer() ? "да" : "нет", "По итогам работы", "Приказ № " + ++count));
    }

    private static <T> @Nullable String list(List<T> things, Function<T, String> name) {
        return things.isEmpty() ? null : things.stream().map(name).collect(Collectors.joining("; "));
    }

    private static @Nullable String name(@Nullable Partner partner) {
        return partner == null ? null : partner.name();
    }

    private static @Nullable String number(@Nullable Agreement agreement) {
        return agreement == null ? null : agreement.number();
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
