package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SeriesBook;
import opora.groups.SeriesDraft;
import opora.groups.SessionDraft;
import opora.groups.SessionStatus;
import opora.groups.WithdrawSessions;
import opora.platform.Change;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings and events with those who came without being named. */
@Component
class EventsWork implements SheetWork {

    private final EventBook events;
    private final SeriesBook series;
    private final WithdrawSessions withdrawSessions;

    EventsWork(EventBook events, SeriesBook series, WithdrawSessions withdrawSessions) {
        this.events = events;
        this.series = series;
        this.withdrawSessions = withdrawSessions;
    }

    @Override
    public String sheet() {
        return "events";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustWork(row, "leader", Find.employee(row, "leader", world), row.date("on"));
        EventRules.check(row, world);
        if (!row.has("number")) {
            return null;
        }
        Find.mustBeFirst(row, world, "number", Keys.of(row.text("number")));
        var known = world.events.find(row.text("number"));
        if (known != null && known.isStored()) {
            row.refuse("number", "exchange.row.event-there", row.text("number"));
            return null;
        }
        var brought = new EventRef(row, EventRules.status(row) == SessionStatus.HELD);
        world.events.add(brought);
        return known == null ? brought : null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var groups = series.named(
                rows.stream()
                        .filter(row -> row.has("series"))
                        .map(EventsWork::series)
                        .toList(),
                change);
        var ids = events.recordAll(
                rows.stream().map(row -> draft(row, world, groups)).toList(), change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Objects.requireNonNull(world.events.find(rows.get(i).text("number")))
                            .becomes(ids.get(i));
                    return Made.of(ids.get(i));
                })
                .toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawSessions.sessions(records, change);
    }

    private static SeriesDraft series(Row row) {
        return SeriesDraft.of(row.text("series"), kind(row), form(row), audience(row));
    }

    private static SessionDraft draft(Row row, World world, Map<String, UUID> groups) {
        var leader = Objects.requireNonNull(Find.employee(row, "leader", world));
        return new SessionDraft(
                row.text("number"),
                row.has("series") ? groups.get(Keys.of(row.text("series"))) : null,
                SessionDraft.Subject.of(kind(row), form(row), audience(row), row.text("title")),
                SessionDraft.Time.of(Objects.requireNonNull(row.date("on")), row.whole("minutes")),
                SessionDraft.Place.of(Channel.of(row.has("channel") ? row.text("channel") : "in_person")
                        .orElseThrow()),
                SessionDraft.People.ledBy(leader.id()),
                new SessionDraft.Outcome(
                        EventRules.status(row),
                        row.text("cancel_reason"),
                        Objects.requireNonNullElse(row.whole("children"), 0),
                        Objects.requireNonNullElse(row.whole("adults"), 0)));
    }

    private static EventKind kind(Row row) {
        return EventKind.of(row.text("kind")).orElseThrow();
    }

    /** Leisure of a kind the list does not know is leisure all the same. */
    private static @Nullable LeisureForm form(Row row) {
        return kind(row) == EventKind.LEISURE
                ? LeisureForm.of(row.text("subtype")).orElse(LeisureForm.OTHER)
                : null;
    }

    private static Audience audience(Row row) {
        return Audience.of(row.text("audience")).orElseThrow();
    }
}
