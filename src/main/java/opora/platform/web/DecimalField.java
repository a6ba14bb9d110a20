package opora.platform.web;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** A number as people type it: 1500,50, 1 500.50 or −3,2. */
class DecimalField implements Formatter<BigDecimal> {

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException unreadable) {
            throw new ParseException("not a number", 0);
        }
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        return number.toPlainString();
    }
}
