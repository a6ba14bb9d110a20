package opora.exchange.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import opora.platform.Refused;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads which styles of cells show a number as a date: the only difference between 45291 and 31.12.2023 in a file. */
final class DateStyles extends DefaultHandler {

    private static final Pattern PRINTED = Pattern.compile("\"[^\"]*\"|[\\\\_*].");

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean inCellStyles;
    private int style;

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> remember(attributes);
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    style(attributes);
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private void remember(Attributes attributes) {
        mustFit(formats.size());
        formats.put(whole(attributes.getValue("numFmtId")), bare(attributes.getValue("formatCode")));
    }

    /** Without what is printed as it stands: the library takes the «г.» of a Russian date for a sign that it is none. */
    private static String bare(@Nullable String format) {
        return format == null ? "" : PRINTED.matcher(format).replaceAll("");
    }

    private void style(Attributes attributes) {
        mustFit(style);
        int format = whole(attributes.getValue("numFmtId"));
        if (DateUtil.isInternalDateFormat(format) || DateUtil.isADateFormat(format, formats.get(format))) {
            dates.set(style);
        }
        style++;
    }

    private static void mustFit(int count) {
        if (count >= WorkbookLimits.STYLES) {
            throw new Refused("exchange.workbook.damaged");
        }
    }

    private static int whole(String written) {
        try {
            return written == null ? 0 : Integer.parseInt(written);
        } catch (NumberFormatException odd) {
            return 0;
        }
    }
}
