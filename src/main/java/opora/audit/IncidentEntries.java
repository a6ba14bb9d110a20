package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.Refused;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the supervisory authority asks after an incident: whose data, which of it, who, when, from where (152-ФЗ ст. 21 ч. 3.1). */
@Component
public class IncidentEntries {

    /** More than this is read by nobody and asked for by nobody; the period can be cut. */
    private static final int MOST_ENTRIES = 50_000;

    private static final int NAMES_AT_ONCE = 5000;

    private final DSLContext db;
    private final AccountNames accounts;
    private final List<Subjects> subjects;
    private final Clock clock;

    IncidentEntries(DSLContext db, AccountNames accounts, List<Subjects> subjects, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** What the incident is known by: an account that was taken over, an address, a family; at least one of them. */
    public record Asked(
            @Nullable UUID account,
            @Nullable String address,
            @Nullable UUID subject,
            LocalDate from,
            LocalDate to) {}

    /**
     * An entry and whom it is about.
     *
     * @param what the route, codes and names of fields, never values
     */
    public record Line(
            LocalDateTime at,
            @Nullable String who,
            @Nullable String address,
            EntryKind kind,
            String event,
            @Nullable Integer rows,
            String what,
            List<UUID> subjects) {}

    /** @param names what the records are called today; those that are gone or out of reach are left out */
    public record Found(List<Line> lines, Map<UUID, Subjects.Subject> names) {}

    @Transactional(readOnly = true)
    public Found of(Asked asked, User reader) {
        var entries = db.selectFrom(ENTRY)
                .where(ENTRY.INSTITUTION_ID.eq(reader.institutionId()), conditionOf(asked, reader))
                .orderBy(ENTRY.AT, ENTRY.ID)
                .limit(MOST_ENTRIES + 1)
                .fetch();
        if (entries.size() > MOST_ENTRIES) {
            throw new Refused("audit.incident.too-many").on("from");
        }
        var who = accounts.of(entries.stream().map(EntryRecord::getAccountId).collect(Collectors.toSet()));
        return new Found(entries.map(entry -> line(entry, who)), names(entries, reader));
    }

    private Condition conditionOf(Asked asked, User reader) {
        var from = asked.from().atStartOfDay(clock.getZone()).toOffsetDateTime();
        var to = asked.to().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        var conditions = new ArrayList<Condition>();
        conditions.add(ENTRY.AT.ge(from));
        conditions.add(ENTRY.AT.lt(to));
        if (asked.account() != null) {
            conditions.add(ENTRY.ACCOUNT_ID.eq(asked.account()));
        }
        if (asked.address() != null && !asked.address().isEmpty()) {
            conditions.add(ENTRY.ADDRESS.eq(asked.address()));
        }
        if (asked.subject() != null) {
            conditions.add(ENTRY.ID.in(DSL.select(ENTRY_SUBJECT.ENTRY_ID)
                    .from(ENTRY_SUBJECT)
                    .where(
                            ENTRY_SUBJECT.INSTITUTION_ID.eq(reader.institutionId()),
                            ENTRY_SUBJECT.SUBJECT_ID.eq(asked.subject()),
                            ENTRY_SUBJECT.AT.ge(from),
                            ENTRY_SUBJECT.AT.lt(to))));
        }
        return DSL.and(conditions);
    }

    private Line line(EntryRecord entry, Map<UUID, String> who) {
        return new Line(
                entry.getAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                who.get(entry.getAccountId()),
                entry.getAddress(),
                EntryKind.valueOf(entry.getKind().toUpperCase(Locale.ROOT)),
                entry.getEvent(),
                entry.getRowCount(),
                entry.getDetails().data(),
                Arrays.asList(entry.getSubjects()));
    }

    private Map<UUID, Subjects.Subject> names(List<EntryRecord> entries, User reader) {
        var wanted = new HashSet<UUID>();
        entries.forEach(entry -> wanted.addAll(Arrays.asList(entry.getSubjects())));
        var all = new ArrayList<>(wanted);
        var names = new HashMap<UUID, Subjects.Subject>();
        for (int from = 0; from < all.size(); from += NAMES_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + NAMES_AT_ONCE));
            subjects.forEach(each -> names.putAll(each.find(some, reader)));
        }
        return names;
    }
}
