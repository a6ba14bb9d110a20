package opora.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;

/** A small workbook as an office would send it: one new family, one of its people with a slip, one urgent service. */
class NewWorkbook {

    private NewWorkbook() {}

    static Path write(Path file, String municipality, String settlement, String employee, String day) {
        try (var workbook = new WorkbookWriter();
                var out = Files.newOutputStream(file)) {
            sheet(
                    workbook,
                    "Семьи",
                    "Номер семьи",
                    "Семья",
                    "Дата постановки на учёт",
                    "Муниципальное образование",
                    "Населённый пункт");
            workbook.row(List.of("Ж-1", "Журавлёвы-Полевые", day, municipality, settlement));
            sheet(workbook, "Люди", "Номер семьи", "ФИО", "Дата рождения", "Пол", "Роль в семье", "СНИЛС");
            workbook.row(List.of("Ж-1", "Журавлёва-Полевая Анна Ильинична", "03.03.1990", "ж", "Мать", ""));
            workbook.row(List.of("Ж-1", "Журавлёв-Полевой Пётр Олегович", "04.04.2016", "м", "Сын", ""));
            workbook.row(List.of("Ж-1", "Журавлёв-Полевой Олег Олегович", "05.05.2017", "м", "Сын", "112-233-445 96"));
            sheet(workbook, "Услуги", "Дата", "Номер семьи", "ФИО", "Услуга", "Исполнитель");
            workbook.row(List.of(day, "Ж-1", "Журавлёв-Полевой Пётр Олегович", "8.01", employee));
            workbook.writeTo(out);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void sheet(WorkbookWriter workbook, String name, String... headings) {
        workbook.sheet(
                name,
                List.of(headings).stream()
                        .map(heading -> Heading.of(heading, 20))
                        .toList());
    }
}
