package opora.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import opora.platform.Refused;
import opora.platform.xml.SafeXml;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a part of a workbook; what is not well-formed or too large is refused in words. */
final class PartXml {

    private PartXml() {}

    static void parse(InputStream part, DefaultHandler handler) throws IOException {
        try {
            SafeXml.parse(part, handler);
        } catch (SAXException broken) {
            throw new Refused("exchange.workbook.damaged");
        } catch (IOException broken) {
            throw isBomb(broken) ? new Refused("exchange.workbook.bomb") : new Refused("exchange.workbook.damaged");
        }
    }

    /** The library has no class of its own for this, only words. */
    static boolean isBomb(Throwable problem) {
        var message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("zip bomb") || message.contains("malicious") || message.contains("max_entry_size");
    }
}
