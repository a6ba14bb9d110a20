package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.Change;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Onlooker;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down every look, whether its handler remembered to or not. What counts is the page that leaves: every family and person whose
 * record stands on it becomes a subject of the entry; a page that shows somebody without its handler saying so gets an entry of its own.
 */
@Component
class LookingOn implements Onlooker {

    /** Parameters that are the place in a list, not a question. */
    private static final Set<String> PLACES = Set.of("after", "_csrf");

    private final DSLContext db;
    private final Journal journal;
    private final List<PersonalRecords> records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookingOn(
            DSLContext db,
            Journal journal,
            List<PersonalRecords> records,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void page(HttpServletRequest request, String html) {
        var told = PendingLooks.take(request);
        var user = Onlooker.user(request);
        if (user != null) {
            transaction.executeWithoutResult(running -> shown(request, user, told, ShownIds.in(html)));
        }
    }

    @Override
    public void file(HttpServletRequest request, Html.Download file) {
        var told = PendingLooks.take(request);
        var user = Onlooker.user(request);
        if (user != null && told.isEmpty()) {
            journal.exported(by(user), new FileTaken(route(request), filters(request)), 0, List.of());
        }
        // Before the first byte: who takes half a file and breaks off has taken it.
        write(told);
    }

    @Override
    public void elsewhere(HttpServletRequest request) {
        write(PendingLooks.take(request));
    }

    private void shown(HttpServletRequest request, User user, List<EntryRecord> told, Set<UUID> ids) {
        if (ids.isEmpty()) {
            write(told);
        } else if (told.isEmpty()) {
            write(seen(request, user), behind(user.institutionId(), ids), true);
        } else {
            var first = told.getFirst();
            var people = behind(user.institutionId(), ids)
                    .union(select(field("unnest({0})", UUID.class, val(first.getSubjects()))));
            write(first, people, false);
            write(told.subList(1, told.size()));
        }
    }

    private EntryRecord seen(HttpServletRequest request, User user) {
        var event = new PageShown(route(request), filters(request));
        return journal.unwritten(by(user), event.page().contains("{") ? EntryKind.VIEW : EntryKind.SEARCH, event);
    }

    private Select<Record1<UUID>> behind(UUID institution, Set<UUID> ids) {
        var shown = ids.toArray(UUID[]::new);
        return records.stream()
                .map(each -> each.behind(institution, shown))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    /**
     * Who is behind the ids is found and written down by one statement: an answer would be waited for on every page.
     *
     * @param ofSomebody whether there is nothing to write when the page shows nobody
     */
    private void write(EntryRecord entry, Select<Record1<UUID>> people, boolean ofSomebody) {
        var id = field(name("id"), UUID.class);
        var found = name("found").fields(id.getUnqualifiedName()).as(people);
        var subjects = arrayAggDistinct(id).filterWhere(id.isNotNull());
        var shown = name("shown").as(select(subjects.as("subjects")).from(found));
        var all = shown.field("subjects", UUID[].class);
        var fields = Arrays.stream(ENTRY.fields()).filter(entry::touched).toList();
        var values = fields.stream()
                .map(each -> each.equals(ENTRY.SUBJECTS)
                        ? coalesce(all, val(new UUID[0]))
                        : each.equals(ENTRY.ROW_COUNT) && entry.getKind().equals(EntryKind.SEARCH.word()) && ofSomebody
                                ? cardinality(all)
                                : val(entry.get(each), each.getDataType()))
                .toList();
        db.insertInto(ENTRY, fields)
                .select(with(found)
                        .with(shown)
                        .select(values)
                        .from(shown)
                        .where(ofSomebody ? all.isNotNull() : noCondition()))
                .execute();
    }

    private void write(List<EntryRecord> entries) {
        if (!entries.isEmpty()) {
            db.batchInsert(entries).execute();
        }
    }

    private Change by(User user) {
        return new Change(user, ZonedDateTime.now(clock), "");
    }

    /** The address without the ids in it. */
    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** Which filters were used: their names, never what was asked. */
    private static List<String> filters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(each -> !PLACES.contains(each.getKey()))
                .filter(each -> Arrays.stream(each.getValue()).anyMatch(value -> !value.isBlank()))
                .map(each -> each.getKey().length() > 40 ? "?" : each.getKey())
                .sorted()
                .limit(20)
                .toList();
    }
}
