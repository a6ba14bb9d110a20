package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal: what happened to a record, and what happened in an institution. */
@Service
@Transactional(readOnly = true)
public class History {

    /** An import touches thousands of records at once; the line about it names the first few. */
    private static final int MOST_SUBJECTS = 5;

    private static final Set<String> ONLY_SHOWN =
            Set.of(PageShown.class.getSimpleName(), FileTaken.class.getSimpleName());
    private static final Pattern PAGE = Pattern.compile("\"page\": ?\"([^\"]*)\"");

    private final DSLContext db;
    private final AccountNames accounts;
    private final List<Subjects> subjects;
    private final Clock clock;
    private final Vault vault;

    History(DSLContext db, AccountNames accounts, List<Subjects> subjects, Clock clock, Vault vault) {
        this.db = db;
        this.accounts = accounts;
        this.subjects = subjects;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * The history of a record within the reader's institution. Whether the reader reaches the record is for the caller to ask first. Lists
     * it merely stood in are left out: they are many and tell nothing about the record; {@code Looks} has them.
     *
     * @param after where the page before ended, or null for the newest entries
     */
    public HistorySlice of(UUID subject, User reader, @Nullable String after) {
        var noList = ENTRY_SUBJECT.KIND.ne(EntryKind.SEARCH.word());
        return slice(sliceOf(about(subject, reader, noList, after)), Map.of());
    }

    /** Every entry that names a record, the lists it stood in included. */
    HistorySlice looksAt(UUID subject, User reader, JournalFilter filter, @Nullable String after) {
        var conditions = new ArrayList<Condition>();
        if (filter.account() != null) {
            conditions.add(ENTRY.ACCOUNT_ID.eq(filter.account()));
        }
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            conditions.add(ENTRY_SUBJECT.KIND.eq(filter.kind()));
        }
        conditions.add(days(filter, ENTRY_SUBJECT.AT));
        return slice(sliceOf(about(subject, reader, DSL.and(conditions), after)), Map.of());
    }

    private List<EntryRecord> about(UUID subject, User reader, Condition condition, @Nullable String after) {
        return db.select(ENTRY.fields())
                .from(ENTRY_SUBJECT)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_SUBJECT.ENTRY_ID))
                .where(ENTRY_SUBJECT.INSTITUTION_ID.eq(reader.institutionId()), ENTRY_SUBJECT.SUBJECT_ID.eq(subject))
                .and(condition)
                .and(HistoryKey.after(after, ENTRY_SUBJECT.AT, ENTRY_SUBJECT.ENTRY_ID))
                .orderBy(ENTRY_SUBJECT.AT.desc(), ENTRY_SUBJECT.ENTRY_ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetchInto(ENTRY);
    }

    HistorySlice ofInstitution(User reader, JournalFilter filter, @Nullable String after) {
        var rows = read(reader, conditionOf(filter), after);
        return slice(rows, namesOf(rows.rows(), reader));
    }

    private Condition conditionOf(JournalFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.account() != null) {
            conditions.add(ENTRY.ACCOUNT_ID.eq(filter.account()));
        }
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            conditions.add(ENTRY.KIND.eq(filter.kind()));
        }
        conditions.add(days(filter, ENTRY.AT));
        return DSL.and(conditions);
    }

    private Condition days(JournalFilter filter, Field<OffsetDateTime> at) {
        var from = filter.from() == null ? DSL.noCondition() : at.ge(startOf(filter.from()));
        return filter.to() == null ? from : from.and(at.lt(startOf(filter.to().plusDays(1))));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Slice<EntryRecord> read(User reader, Condition condition, @Nullable String after) {
        var rows = db.selectFrom(ENTRY)
                .where(
                        ENTRY.INSTITUTION_ID.eq(reader.institutionId()),
                        condition,
                        HistoryKey.after(after, ENTRY.AT, ENTRY.ID))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch();
        return sliceOf(rows);
    }

    private static Slice<EntryRecord> sliceOf(List<EntryRecord> rows) {
        return Slice.of(rows, row -> HistoryKey.of(row.getAt(), row.getId()));
    }

    private HistorySlice slice(Slice<EntryRecord> rows, Map<UUID, Subjects.Subject> known) {
        var names =
                accounts.of(rows.rows().stream().map(EntryRecord::getAccountId).collect(Collectors.toSet()));
        return new HistorySlice(
                rows.rows().stream().map(row -> entry(row, names, known)).toList(), rows.next());
    }

    private HistoryEntry entry(EntryRecord row, Map<UUID, String> names, Map<UUID, Subjects.Subject> known) {
        var at = row.getAt().atZoneSameInstant(clock.getZone()).toLocalDateTime();
        var about = Arrays.stream(row.getSubjects())
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return new HistoryEntry(
                row.getId(),
                at,
                names.get(row.getAccountId()),
                EntryKind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getEvent(),
                about.stream().anyMatch(Subjects.Subject::isMasked)
                        ? ""
                        : vault.open(AuditSecrets.REASON, row.getId(), row.getReason()),
                row.getRowCount(),
                page(row),
                about);
    }

    private static @Nullable String page(EntryRecord row) {
        var page = PAGE.matcher(row.getDetails().data());
        return ONLY_SHOWN.contains(row.getEvent()) && page.find() ? page.group(1) : null;
    }

    private Map<UUID, Subjects.Subject> namesOf(Collection<EntryRecord> rows, User reader) {
        var ids = rows.stream()
                .flatMap(row -> Arrays.stream(row.getSubjects()).limit(MOST_SUBJECTS))
                .collect(Collectors.toSet());
        var known = new HashMap<UUID, Subjects.Subject>();
        subjects.forEach(each -> known.putAll(each.find(ids, reader)));
        return known;
    }
}
