package opora.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may come in: the papers a centre keeps, and nothing that can do something by itself. */
public enum Kind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TXT("text/plain", "txt");

    private static final Set<Kind> ARCHIVES = Set.of(DOCX, XLSX, ODT, ODS);

    private final String contentType;
    private final List<String> endings;

    Kind(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    public String contentType() {
        return contentType;
    }

    boolean isArchive() {
        return ARCHIVES.contains(this);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    static Kind byContentType(String contentType) {
        return Arrays.stream(values())
                .filter(kind -> kind.contentType.equals(contentType))
                .findFirst()
                .orElseThrow();
    }

    static Optional<Kind> byEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }
}
