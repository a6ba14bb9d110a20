package opora.exchange.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import opora.platform.Refused;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a workbook from what only bears its name, by content and never by the ending of the file's name. */
final class WorkbookFormat {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final String WORKBOOK = "spreadsheetml.sheet.main+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private WorkbookFormat() {}

    static void mustBeWorkbook(Path file) throws IOException {
        var start = start(file);
        if (start.length == 0) {
            throw new Refused("exchange.workbook.empty");
        }
        if (begins(start, OLE2)) {
            throw new Refused(isEncrypted(file) ? "exchange.workbook.encrypted" : "exchange.workbook.old");
        }
        if (!begins(start, ZIP)) {
            throw new Refused(isText(start) ? "exchange.workbook.csv" : "exchange.workbook.other");
        }
    }

    /** The part that holds the list of sheets; a document of Word has another one. */
    static PackagePart mainPart(OPCPackage document) {
        var relations = document.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (relations.isEmpty()) {
            relations = document.getRelationshipsByType(STRICT);
        }
        if (relations.isEmpty()) {
            throw new Refused("exchange.workbook.other");
        }
        var part = document.getPart(relations.getRelationship(0));
        if (part == null || !part.getContentType().endsWith(WORKBOOK)) {
            throw new Refused("exchange.workbook.other");
        }
        return part;
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** Excel wraps a workbook with a password into the container of its older format. */
    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static boolean isText(byte[] start) {
        for (byte each : start) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
