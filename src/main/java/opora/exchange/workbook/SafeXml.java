package opora.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import opora.platform.Refused;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The only door for foreign XML: no document type, no entity, nothing fetched (CVE-2025-66516 and its kind). */
final class SafeXml {

    private SafeXml() {}

    /** Parses and closes the part; what is not well-formed or too large is refused in words. */
    static void parse(InputStream part, DefaultHandler handler) throws IOException {
        try (part) {
            factory().newSAXParser().parse(part, handler);
        } catch (SAXException broken) {
            throw new Refused("exchange.workbook.damaged");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            throw isBomb(broken) ? new Refused("exchange.workbook.bomb") : new Refused("exchange.workbook.damaged");
        }
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory;
    }

    /** The library has no class of its own for this, only words. */
    static boolean isBomb(Throwable problem) {
        var message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("zip bomb") || message.contains("malicious") || message.contains("max_entry_size");
    }
}
