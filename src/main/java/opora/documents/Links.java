package opora.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import opora.platform.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the parts of an office file say of themselves: what kind of paper they are, and where they lead. */
final class Links {

    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String WORKBOOK = "spreadsheetml.sheet.main+xml";

    private boolean word;
    private boolean workbook;
    private String mimetype = "";

    DefaultHandler reader(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        if (name.equals("[content_types].xml")) {
            return new ContentTypes();
        }
        return name.endsWith(".rels") ? new Relations() : new DefaultHandler();
    }

    void mimetype(byte[] start, InputStream rest) throws IOException {
        mimetype = new String(start, StandardCharsets.US_ASCII)
                + new String(rest.readNBytes(100), StandardCharsets.US_ASCII);
    }

    void mustBe(Kind kind) {
        boolean is =
                switch (kind) {
                    case DOCX -> word && !workbook;
                    case XLSX -> workbook && !word;
                    default -> mimetype.strip().equals(kind.contentType());
                };
        if (!is) {
            throw new Refused("documents.refused.other-content");
        }
    }

    private final class ContentTypes extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            var type = String.valueOf(attributes.getValue("ContentType")).toLowerCase(Locale.ROOT);
            word |= type.endsWith(WORD);
            workbook |= type.endsWith(WORKBOOK);
            if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("activex")) {
                throw new SAXException(new Refused("documents.refused.macro"));
            }
        }
    }

    /** A link for a reader to follow is a link; a template, a picture or an object fetched by the file itself is a spy. */
    private static final class Relations extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            boolean leadsOut = "External".equalsIgnoreCase(attributes.getValue("TargetMode"));
            var kind = String.valueOf(attributes.getValue("Type"));
            if (leadsOut && !kind.endsWith("/hyperlink") && !kind.endsWith("/externalLinkPath")) {
                throw new SAXException(new Refused("documents.refused.fetches"));
            }
        }
    }
}
