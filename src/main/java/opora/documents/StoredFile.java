package opora.documents;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A file as it stands in the list of its record. */
public record StoredFile(
        UUID id, String name, String contentType, long size, Scan scan, OffsetDateTime uploadedAt, UUID uploadedBy) {

    /** «PDF», «JPEG»: what people call it. */
    public String kind() {
        return Kind.byContentType(contentType).name();
    }

    public boolean mayBeTakenOut() {
        return scan != Scan.QUARANTINED;
    }
}
