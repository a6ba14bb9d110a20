package opora.audit.seal;

import static opora.audit.db.Tables.HEAD;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The heads as pages show them: what somebody printed or noted down in time proves later that nothing was changed since. */
@Component
public class SealedHeads {

    private final DSLContext db;
    private final Clock clock;

    SealedHeads(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param size how many entries stand under it
     * @param root the root of the tree, as in the note
     */
    public record SealedHead(long size, String root, LocalDateTime at, String note) {}

    /** The last head of a day, or of an earlier one when nothing was written that day. */
    public Optional<SealedHead> of(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return db.select(HEAD.AT, HEAD.NOTE)
                .from(HEAD)
                .where(HEAD.AT.lt(end))
                .orderBy(HEAD.AT.desc(), HEAD.SIZE.desc())
                .limit(1)
                .fetchOptional(row -> {
                    var head = Objects.requireNonNull(Head.read(row.value2()));
                    var at = row.value1().atZoneSameInstant(clock.getZone()).toLocalDateTime();
                    return new SealedHead(
                            head.size(), Base64.getEncoder().encodeToString(head.root()), at, row.value2());
                });
    }
}
