package opora.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import opora.platform.Refused;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is by its content and by its name, which have to agree, and refuses what could do more than be read. Only types are
 * detected here: no parser of foreign formats runs in this process beyond the list of parts of an archive and its XML.
 */
@Component
public class ContentCheck {

    private static final String OFFICE = "application/x-tika-ooxml";

    private static final Map<String, Set<Kind>> BY_CONTENT = Map.of(
            "application/pdf",
            Set.of(Kind.PDF),
            "image/jpeg",
            Set.of(Kind.JPEG),
            "image/png",
            Set.of(Kind.PNG),
            OFFICE,
            Set.of(Kind.DOCX, Kind.XLSX),
            "application/zip",
            Set.of(Kind.DOCX, Kind.XLSX),
            "application/vnd.oasis.opendocument.text",
            Set.of(Kind.ODT),
            "application/vnd.oasis.opendocument.spreadsheet",
            Set.of(Kind.ODS),
            "text/plain",
            Set.of(Kind.TXT),
            // Text of old Windows is nothing known; what it must not hold is looked for in it.
            "application/octet-stream",
            Set.of(Kind.TXT));

    private final Detector detector = new DefaultDetector();

    /** @throws Refused with the sentence to show beside the field */
    Kind check(Upload upload) {
        return check(upload.content(), upload.name(), ArchiveBounds.DOCUMENT);
    }

    /** A workbook about to be read row by row: the same rules, with room for the journal of ten years. */
    public void mustBeWorkbook(Path content, String sentName) {
        if (check(content, FileName.of(sentName), ArchiveBounds.WORKBOOK) != Kind.XLSX) {
            throw new Refused("documents.refused.other-content").on("file");
        }
    }

    private Kind check(Path content, FileName name, ArchiveBounds bounds) {
        try {
            return checked(content, name, bounds);
        } catch (Refused refused) {
            throw refused.on("file");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Kind checked(Path content, FileName name, ArchiveBounds bounds) throws IOException {
        var named = Kind.byEnding(name.ending()).orElseThrow(() -> new Refused("documents.refused.type"));
        if (java.nio.file.Files.size(content) == 0) {
            throw new Refused("documents.refused.empty");
        }
        if (!BY_CONTENT.getOrDefault(contentType(content), Set.of()).contains(named)) {
            throw new Refused("documents.refused.other-content");
        }
        if (named.isArchive()) {
            new ArchiveCheck(content, named, bounds).check();
        } else if (named == Kind.PDF) {
            PdfCheck.check(content);
        } else if (named == Kind.TXT) {
            TextCheck.check(content);
        }
        return named;
    }

    private String contentType(Path content) throws IOException {
        try (var stream = TikaInputStream.get(content)) {
            return detector.detect(stream, new Metadata()).getBaseType().toString();
        }
    }
}
