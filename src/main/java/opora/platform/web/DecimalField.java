package opora.platform.web;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** A number as people type it: 1500,50, 1 500.50 or −3,2. */
class DecimalField implements Formatter<BigDecimal> {

    /** No powers of ten: «1e999999999» is ten signs typed and a billion printed. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,9})?|\\.\\d{1,9})");

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        if (!NUMBER.matcher(plain).matches()) {
            throw new ParseException("not a number", 0);
        }
        return new BigDecimal(plain);
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        return number.toPlainString();
    }
}
