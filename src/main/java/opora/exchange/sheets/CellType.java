package opora.exchange.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import opora.platform.text.PersonName;
import opora.platform.text.Phone;
import opora.platform.text.PostalCode;
import opora.platform.text.RussianDate;
import opora.platform.text.SearchText;
import opora.platform.text.Snils;
import org.jspecify.annotations.Nullable;

/** What may stand in a column and how it is read; every way to be wrong has its own sentence. */
public enum CellType {
    TEXT(CellType::text),
    LIST(CellType::list),
    NAME(CellType::name),
    DATE(CellType::date),
    WHOLE(CellType::whole),
    DECIMAL(CellType::decimal),
    YES_NO(CellType::yesNo),
    SNILS(CellType::snils),
    PHONE(CellType::phone),
    POSTAL_CODE(CellType::postalCode),
    CHOICE(written -> new Wrong("exchange.cell.choice", List.of(written)));

    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(100_000);
    private static final Pattern USUAL_DATE = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]");
    private static final Set<String> YES = Set.of("да", "есть", "true", "истина", "1", "+", "x", "х", "yes");
    private static final Set<String> NO = Set.of("нет", "false", "ложь", "0", "-", "no");

    private final Function<String, Read> reader;

    CellType(Function<String, Read> reader) {
        this.reader = reader;
    }

    /** What a cell turned out to be. */
    public sealed interface Read {}

    public record Value(Object value) implements Read {}

    public record Wrong(String key, List<String> arguments) implements Read {}

    Read read(String written, ColumnForm column) {
        if (this == CHOICE) {
            return Choices.of(column.choices())
                    .code(written)
                    .<Read>map(Value::new)
                    .orElseGet(() -> wrong("exchange.cell.choice", written));
        }
        return reader.apply(written);
    }

    /** The same text for everything that means the same: what repeated rows are known by. */
    String canonical(Object value) {
        return switch (value) {
            case PersonName name -> SearchText.normalise(name.full());
            case List<?> parts ->
                SearchText.normalise(
                        String.join(";", parts.stream().map(String::valueOf).toList()));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case String written
            when this == PHONE -> Phone.parse(written).orElseThrow().digits();
            case String written when this == TEXT -> SearchText.normalise(written);
            default -> value.toString();
        };
    }

    private static Read text(String written) {
        return written.length() > LONGEST_TEXT ? wrong("exchange.cell.long", LONGEST_TEXT) : new Value(written);
    }

    private static Read list(String written) {
        var parts = Arrays.stream(written.split("[;,\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return new Value(parts);
    }

    private static Read name(String written) {
        return PersonName.parse(written).<Read>map(Value::new).orElseGet(() -> wrong("exchange.cell.name", written));
    }

    private static Read date(String written) {
        var usual = usualDate(written);
        if (usual != null) {
            return new Value(usual);
        }
        return switch (RussianDate.read(written)) {
            case RussianDate.Day(LocalDate date) -> new Value(date);
            case RussianDate.NoSuchDay _ -> wrong("exchange.cell.no-such-day", written);
            case RussianDate.UnlikelyYear(int year) -> wrong("exchange.cell.year", String.valueOf(year));
            case RussianDate.Unreadable _ ->
                wrong(number(written).isPresent() ? "exchange.cell.date-number" : "exchange.cell.date", written);
        };
    }

    /** 31.12.2023 and nothing else: what all but a few of a million cells hold, read without looking for their oddities. */
    private static @Nullable LocalDate usualDate(String written) {
        if (!USUAL_DATE.matcher(written).matches()) {
            return null;
        }
        int year = Integer.parseInt(written, 6, 10, 10);
        int month = Integer.parseInt(written, 3, 5, 10);
        int day = Integer.parseInt(written, 0, 2, 10);
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        var date = real ? LocalDate.of(year, month, day) : null;
        return date != null && RussianDate.isLikely(date) ? date : null;
    }

    private static Read whole(String written) {
        var number = number(written);
        return number.isEmpty() || !isCount(number.get())
                ? wrong("exchange.cell.whole", written)
                : new Value(number.get().intValueExact());
    }

    private static Read decimal(String written) {
        return number(written).<Read>map(Value::new).orElseGet(() -> wrong("exchange.cell.decimal", written));
    }

    private static Read yesNo(String written) {
        var word = SearchText.normalise(written);
        if (YES.contains(word)) {
            return new Value(true);
        }
        return NO.contains(word) ? new Value(false) : wrong("exchange.cell.yes-no", written);
    }

    private static Read snils(String written) {
        return Snils.problem(written)
                .<Read>map(problem -> wrong(
                        problem == Snils.Problem.CONTROL
                                ? "exchange.cell.snils-control"
                                : "exchange.cell.snils-digits"))
                .orElseGet(() -> new Value(Snils.parse(written).orElseThrow().digits()));
    }

    private static Read phone(String written) {
        return Phone.parse(written)
                .<Read>map(phone -> new Value(written))
                .orElseGet(() -> wrong("exchange.cell.phone", written));
    }

    private static Read postalCode(String written) {
        return PostalCode.parse(written)
                .<Read>map(code -> new Value(code.digits()))
                .orElseGet(() -> wrong("exchange.cell.postal-code", written));
    }

    private static Optional<BigDecimal> number(String written) {
        var plain = SPACE.matcher(written.replace(',', '.')).replaceAll("");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean isCount(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.signum() > 0 && number.compareTo(LARGEST_NUMBER) <= 0;
    }

    private static Wrong wrong(String key, Object... arguments) {
        return new Wrong(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
