package opora.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A small office file put together part by part, so that a test can make it as wrong as it likes. */
final class OfficeFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    final String ending;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFile(String ending) {
        this.ending = ending;
    }

    static OfficeFile of(String ending) {
        return switch (ending) {
            case "docx" -> openXml(ending, "word/document.xml", "wordprocessingml.document", "<document/>");
            case "xlsx" -> openXml(ending, "xl/workbook.xml", "spreadsheetml.sheet", "<workbook/>");
            case "odt" -> openDocument(ending, "text");
            default -> openDocument(ending, "spreadsheet");
        };
    }

    private static OfficeFile openXml(String ending, String main, String kind, String content) {
        return new OfficeFile(ending)
                .part(
                        "[Content_Types].xml",
                        types("application/vnd.openxmlformats-officedocument." + kind + ".main+xml", main))
                .part(
                        "_rels/.rels",
                        HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                                + "Target=\"" + main + "\"/></Relationships>")
                .part(main, HEAD + content);
    }

    static String types(String contentType, String main) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/" + main + "\" ContentType=\"" + contentType + "\"/></Types>";
    }

    private static OfficeFile openDocument(String ending, String kind) {
        return new OfficeFile(ending)
                .part("mimetype", "application/vnd.oasis.opendocument." + kind)
                .part("content.xml", HEAD + "<office/>")
                .part("META-INF/manifest.xml", HEAD + "<manifest/>");
    }

    /** The part with the text of the paper. */
    String main() {
        return switch (ending) {
            case "docx" -> "word/document.xml";
            case "xlsx" -> "xl/workbook.xml";
            default -> "content.xml";
        };
    }

    OfficeFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    OfficeFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    OfficeFile relation(String kind, String target) {
        var place = ending.equals("docx") ? "word/_rels/document.xml.rels" : "xl/_rels/workbook.xml.rels";
        return part(
                place,
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + kind + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>");
    }

    byte[] bytes() {
        return bytes(each -> {});
    }

    interface Change {
        void to(ZipArchiveEntry entry);
    }

    /** @param change what is done to every entry before it is written, such as a mode of a symbolic link */
    byte[] bytes(Change change) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipArchiveEntry(part.getKey());
                boolean plain = part.getKey().equals("mimetype");
                entry.setMethod(plain ? ZipArchiveEntry.STORED : ZipArchiveEntry.DEFLATED);
                if (plain) {
                    var sum = new java.util.zip.CRC32();
                    sum.update(part.getValue());
                    entry.setCrc(sum.getValue());
                    entry.setSize(part.getValue().length);
                }
                change.to(entry);
                zip.putArchiveEntry(entry);
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
