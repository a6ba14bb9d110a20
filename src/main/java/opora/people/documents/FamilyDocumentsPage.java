package opora.people.documents;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import opora.documents.Scan;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record FamilyDocumentsPage(Shell shell, FamilyHeader header, List<Line> lines, Fields fields) {

    /** @param size «2,4 МБ» */
    public record Line(
            UUID id, String path, String name, String kind, String size, Scan scan, LocalDateTime at, String by) {

        public boolean mayBeTakenOut() {
            return scan != Scan.QUARANTINED;
        }
    }

    public String path() {
        return header.path() + "/documents";
    }
}
