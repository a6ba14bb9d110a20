package opora.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import opora.platform.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the list of sheets and from which day the workbook counts its dates. */
final class WorkbookXml extends DefaultHandler {

    private static final List<String> RELATIONS = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    record Sheet(String name, String relation) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("sheet")) {
            if (sheets.size() == WorkbookLimits.SHEETS) {
                throw new Refused("exchange.workbook.damaged");
            }
            sheets.add(new Sheet(attributes.getValue("name"), relation(attributes)));
        } else if (name.equals("workbookPr")) {
            var value = attributes.getValue("date1904");
            since1904 = "1".equals(value) || "true".equals(value);
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    private static String relation(Attributes attributes) {
        for (var namespace : RELATIONS) {
            var value = attributes.getValue(namespace, "id");
            if (value != null) {
                return value;
            }
        }
        throw new Refused("exchange.workbook.damaged");
    }
}
