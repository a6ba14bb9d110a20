package opora.audit;

import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where failed sign-ins came from. They stand in the journal without an institution, so no history shows them. */
@Component
public class FailedSignIns {

    private final DSLContext db;

    FailedSignIns(DSLContext db) {
        this.db = db;
    }

    /** @param network the neighbourhood of the address, or empty where it was not known */
    public record From(String network, long failures, OffsetDateTime first, OffsetDateTime last) {}

    /** The latest first, two hundred neighbourhoods at most. */
    @Transactional(readOnly = true)
    public List<From> since(OffsetDateTime moment) {
        return db.fetch("select * from audit.failed_sign_ins({0})", val(moment))
                .map(row -> new From(
                        row.get("network", String.class),
                        row.get("failures", Long.class),
                        row.get("first_at", OffsetDateTime.class),
                        row.get("last_at", OffsetDateTime.class)));
    }
}
