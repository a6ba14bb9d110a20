package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.Change;

/** Cases are being closed, in the transaction that closes them: what runs in them ends, and who knows why one cannot says so. */
public record CasesClosed(List<Closed> cases, Change change) {

    public record Closed(UUID caseId, UUID familyId, LocalDate on) {}

    public UUID[] ids() {
        return cases.stream().map(Closed::caseId).toArray(UUID[]::new);
    }
}
