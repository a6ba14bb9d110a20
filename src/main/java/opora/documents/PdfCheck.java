package opora.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import opora.platform.Refused;

/**
 * A PDF that is read and nothing else. What stands packed inside it is not unpacked here: whoever opens it gets it as a file, never
 * inside a page of ours, and the scanner for viruses looks deeper.
 */
final class PdfCheck {

    /** Names may be written with codes for letters; in the names asked for here nobody honest does. */
    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?=[\\s/<\\[(])");

    private static final Pattern CODED = Pattern.compile("/[A-Za-z]*#[46-7][0-9A-Fa-f][A-Za-z#0-9]*(?=[\\s/<\\[(])");
    private static final Pattern STREAM = Pattern.compile("(?s)\\bstream\\r?\\n.*?endstream");

    private PdfCheck() {}

    static void check(Path content) throws IOException {
        var text = java.nio.file.Files.readString(content, StandardCharsets.ISO_8859_1);
        var end = text.lastIndexOf("%%EOF");
        if (!text.startsWith("%PDF-") || end < 0 || text.length() - end > 1024) {
            throw new Refused("documents.refused.damaged");
        }
        if (text.substring(end).contains("PK\u0005\u0006")) {
            throw new Refused("documents.refused.damaged");
        }
        var outside = STREAM.matcher(text).replaceAll("");
        if (ACTIVE.matcher(outside).find() || CODED.matcher(outside).find()) {
            throw new Refused("documents.refused.macro");
        }
        if (outside.contains("/Encrypt")) {
            throw new Refused("documents.refused.encrypted");
        }
    }
}
