package opora.documents;

import static opora.documents.db.Tables.FILE;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.documents.db.tables.records.FileRecord;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Files in quarantine, where the scanner is to be looked at, and files that were removed. */
@Controller
@Requires(DocumentsPermissions.WATCH)
class WatchedFilesController {

    static final String PATH = "/files";

    private static final int MOST = 200;

    private final DSLContext db;
    private final AccountNames accounts;
    private final Clock clock;
    private final Templates templates;

    WatchedFilesController(DSLContext db, AccountNames accounts, Clock clock, Templates templates) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html show(Shell shell, User user) {
        var quarantined = files(
                user, FILE.REMOVED_AT.isNull().and(FILE.SCAN.eq(Scan.QUARANTINED.word())), FILE.UPLOADED_AT.desc());
        var removed = files(user, FILE.REMOVED_AT.isNotNull(), FILE.REMOVED_AT.desc());
        return Html.page(templates.documentsWatched(new WatchedFilesPage(shell, quarantined, removed)));
    }

    private List<WatchedFile> files(User user, Condition which, OrderField<?> order) {
        var rows = db.selectFrom(FILE)
                .where(FILE.INSTITUTION_ID.eq(user.institutionId()), which)
                .orderBy(order, FILE.ID)
                .limit(MOST)
                .fetch();
        var names = accounts.of(
                rows.stream().map(WatchedFilesController::by).distinct().toList());
        return rows.map(row -> watched(row, names));
    }

    private static UUID by(FileRecord row) {
        return row.getRemovedBy() == null ? row.getUploadedBy() : row.getRemovedBy();
    }

    private WatchedFile watched(FileRecord row, Map<UUID, String> names) {
        return new WatchedFile(
                Kind.byContentType(row.getContentType()).name(),
                Math.ceilDiv(row.getSize(), 1024),
                local(row.getUploadedAt()),
                row.getRemovedAt() == null ? null : local(row.getRemovedAt()),
                names.getOrDefault(by(row), ""));
    }

    private LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
