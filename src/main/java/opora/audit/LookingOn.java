package opora.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var people = behind(user.institutionId(), ids);
        if (!told.isEmpty()) {
            var first = told.getFirst();
            people.addAll(Arrays.asList(first.getSubjects()));
            first.setSubjects(people.toArray(UUID[]::new));
        } else if (!people.isEmpty()) {
            var event = new PageShown(route(request), filters(request));
            if (event.page().contains("{")) {
                journal.viewed(by(user), event, people.toArray(UUID[]::new));
            } else {
                journal.searched(by(user), event, people.size(), people);
            }
        }
        write(told);
    }

    private Set<UUID> behind(UUID institution, Collection<UUID> ids) {
        var shown = ids.toArray(UUID[]::new);
        return records.stream()
                .map(each -> each.behind(institution, shown))
                .reduce(Select::unionAll)
                .filter(everybody -> shown.length > 0)
                .map(everybody -> db.fetch(everybody).stream())
                .orElseGet(Stream::empty)
                .map(Record1::value1)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
