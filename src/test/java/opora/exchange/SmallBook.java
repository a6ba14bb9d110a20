package opora.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/** A workbook of a few rows: one sound family with what belongs to it, to which a test adds what it is about. */
public final class SmallBook {

    private final Map<String, List<String>> headings = new LinkedHashMap<>();
    private final SequencedMap<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();

    /** The settlement «Берёзовка» and the employee «Соколова Мария Петровна» are those of the small centre. */
    public static SmallBook ofOneFamily() {
        return new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .sheet("Люди", "Номер семьи", "ФИО", "Дата рождения", "Роль в семье", "СНИЛС")
                .row("17", "Ершова Анна Ильинична", "03.11.1990", "Мать", "112-233-445 95")
                .row("17", "Ершов Пётр Ильич", "03.11.2015", "Сын", null)
                .sheet("Статусы", "Номер семьи", "Статус", "Действует с", "Действует по")
                .row("17", "ТЖС", "01.03.2023", null)
                .sheet("Категории", "Номер семьи", "Категория", "Действует с")
                .row("17", "СВО", "01.03.2023")
                .sheet("Услуги", "Дата", "Номер семьи", "ФИО", "Услуга", "Исполнитель")
                .row("17.05.2023", "17", "Ершов Пётр Ильич", "3.51", "Соколова М. П.")
                .row("18.05.2023", "17", null, "8.01", "Соколова Мария Петровна")
                .sheet("Снятие с учёта", "Номер семьи", "Дата снятия", "Причина")
                .row("17", "20.12.2023", "Улучшение ситуации в семье");
    }

    SmallBook sheet(String name, String... columns) {
        headings.put(name, Arrays.asList(columns));
        rows.put(name, new ArrayList<>());
        return this;
    }

    /** A row of the sheet named last. */
    SmallBook row(@Nullable Object... cells) {
        rows.sequencedValues().getLast().add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    SmallBook add(String sheet, @Nullable Object... cells) {
        rows.get(sheet).add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    SmallBook without(String sheet) {
        headings.remove(sheet);
        rows.remove(sheet);
        return this;
    }

    public byte[] bytes() {
        try (var workbook = new WorkbookWriter()) {
            headings.forEach((sheet, columns) -> {
                workbook.sheet(
                        sheet,
                        columns.stream().map(each -> Heading.of(each, 20)).toList());
                rows.get(sheet).forEach(workbook::row);
            });
            var out = new ByteArrayOutputStream();
            workbook.writeTo(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
