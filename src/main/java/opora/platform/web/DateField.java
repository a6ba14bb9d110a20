package opora.platform.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import opora.platform.text.RussianDate;
import org.springframework.format.Formatter;

/** A date as people type it: 31.12.2023, 31.12.23, 31122023 or 2023-12-31. */
class DateField implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        return RussianDate.parse(text).orElseThrow(() -> new ParseException("not a date", 0));
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return RussianDate.format(date);
    }
}
