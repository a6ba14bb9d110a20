package opora.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import opora.platform.Refused;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A foreign .xlsx file, read as a stream. What is not one, or would not be good for the server, is refused with the sentence to show.
 */
public final class Workbook implements Closeable {

    private final OPCPackage document;
    private final PackagePart main;
    private final WorkbookXml contents = new WorkbookXml();
    private final DateStyles styles = new DateStyles();
    private final SharedStrings strings;

    private Workbook(OPCPackage document) throws IOException {
        this.document = document;
        this.main = WorkbookFormat.mainPart(document);
        PartXml.parse(main.getInputStream(), contents);
        var stylesPart = related("/styles");
        if (stylesPart != null) {
            PartXml.parse(stylesPart.getInputStream(), styles);
        }
        var stringsPart = related("/sharedStrings");
        this.strings = SharedStrings.read(stringsPart == null ? null : stringsPart.getInputStream());
    }

    public static Workbook open(Path file) throws IOException {
        WorkbookLimits.enforce();
        WorkbookFormat.mustBeWorkbook(file);
        try {
            var document = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return new Workbook(document);
            } catch (RuntimeException | IOException problem) {
                document.revert();
                throw problem;
            }
        } catch (InvalidFormatException | OpenXML4JRuntimeException | RecordFormatException | IOException broken) {
            throw new Refused(PartXml.isBomb(broken) ? "exchange.workbook.bomb" : "exchange.workbook.other");
        } catch (IllegalStateException | IllegalArgumentException broken) {
            throw new Refused(PartXml.isBomb(broken) ? "exchange.workbook.bomb" : "exchange.workbook.damaged");
        }
    }

    /** The names of the sheets in their order. */
    public List<String> sheets() {
        return contents.sheets().stream().map(WorkbookXml.Sheet::name).toList();
    }

    /** Hands over the rows of the sheet at this position, one after the other. */
    public void read(int sheet, RowReader reader) throws IOException {
        var part = sheetPart(contents.sheets().get(sheet).relation());
        var merged = new MergedCells();
        PartXml.parse(part.getInputStream(), merged);
        PartXml.parse(part.getInputStream(), new SheetXml(strings, styles, contents.since1904(), merged, reader));
    }

    @Override
    public void close() throws IOException {
        strings.close();
        document.revert();
    }

    private PackagePart sheetPart(String relation) {
        var found = main.getRelationship(relation);
        if (found == null) {
            throw new Refused("exchange.workbook.damaged");
        }
        try {
            return Objects.requireNonNull(main.getRelatedPart(found));
        } catch (InvalidFormatException | RuntimeException broken) {
            throw new Refused("exchange.workbook.damaged");
        }
    }

    private @Nullable PackagePart related(String kind) throws IOException {
        try {
            for (var relation : main.getRelationships()) {
                if (relation.getRelationshipType().endsWith(kind)) {
                    return main.getRelatedPart(relation);
                }
            }
            return null;
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }
}
