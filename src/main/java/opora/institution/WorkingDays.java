package opora.institution;

import static opora.institution.db.Tables.CALENDAR_DAY;
import static opora.institution.db.Tables.CALENDAR_YEAR;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The production calendar: what the program brings along, and over it the years an institution has loaded itself. */
@Service
public class WorkingDays {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_SOURCE = 200;

    private static final Map<LocalDate, Boolean> BUILT_IN =
            Tsv.read("/opora/reference/production-calendar.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> LocalDate.parse(row.get("day")), row -> row.get("kind")
                            .equals("work")));

    private static final List<CalendarYear> BUILT_IN_YEARS = Tsv.read("/opora/reference/production-years.tsv").stream()
            .map(row -> new CalendarYear(row.number("year"), row.get("source"), row.flag("final"), false))
            .toList();

    private final Policy policy;
    private final DSLContext db;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    WorkingDays(Policy policy, DSLContext db, Journal journal, ApplicationEventPublisher events) {
        this.policy = policy;
        this.db = db;
        this.journal = journal;
        this.events = events;
    }

    /** @param decided false while the days of rest moved by the Government are not known */
    public record CalendarYear(int year, String source, boolean decided, boolean loaded) {}

    public WorkingCalendar of(UUID institution) {
        var loaded = db.select(CALENDAR_DAY.DAY, CALENDAR_DAY.WORKING)
                .from(CALENDAR_DAY)
                .where(CALENDAR_DAY.INSTITUTION_ID.eq(institution))
                .fetchMap(CALENDAR_DAY.DAY, CALENDAR_DAY.WORKING);
        Set<Integer> years = new HashSet<>(db.select(CALENDAR_YEAR.YEAR)
                .from(CALENDAR_YEAR)
                .where(CALENDAR_YEAR.INSTITUTION_ID.eq(institution))
                .fetch(CALENDAR_YEAR.YEAR));
        var days = new HashMap<LocalDate, Boolean>();
        BUILT_IN.forEach((day, working) -> {
            if (!years.contains(day.getYear())) {
                days.put(day, working);
            }
        });
        days.putAll(loaded);
        BUILT_IN_YEARS.forEach(each -> years.add(each.year()));
        return new WorkingCalendar(days, years);
    }

    /** The years that are known, the newest first. */
    public List<CalendarYear> years(UUID institution) {
        var years = new HashMap<Integer, CalendarYear>();
        BUILT_IN_YEARS.forEach(each -> years.put(each.year(), each));
        db.selectFrom(CALENDAR_YEAR)
                .where(CALENDAR_YEAR.INSTITUTION_ID.eq(institution))
                .forEach(row -> years.put(row.getYear(), new CalendarYear(row.getYear(), row.getSource(), true, true)));
        return years.values().stream()
                .sorted((one, other) -> Integer.compare(other.year(), one.year()))
                .toList();
    }

    /** Takes the place of the year as it was known. */
    @Transactional
    public void load(int year, String source, Map<LocalDate, Boolean> days, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        if (year < EARLIEST || year > LATEST) {
            throw new Refused("institution.calendar.refused.year", String.valueOf(EARLIEST), String.valueOf(LATEST))
                    .on("year");
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new Refused("institution.calendar.refused.source", LONGEST_SOURCE).on("source");
        }
        db.deleteFrom(CALENDAR_YEAR)
                .where(CALENDAR_YEAR.INSTITUTION_ID.eq(change.institution()), CALENDAR_YEAR.YEAR.eq(year))
                .execute();
        db.insertInto(CALENDAR_YEAR)
                .set(CALENDAR_YEAR.INSTITUTION_ID, change.institution())
                .set(CALENDAR_YEAR.YEAR, year)
                .set(CALENDAR_YEAR.SOURCE, source.strip())
                .set(CALENDAR_YEAR.LOADED_AT, change.at().toOffsetDateTime())
                .set(CALENDAR_YEAR.LOADED_BY, change.by())
                .execute();
        db.batchInsert(days.entrySet().stream()
                        .map(each -> {
                            var row = db.newRecord(CALENDAR_DAY);
                            row.setInstitutionId(change.institution());
                            row.setYear(year);
                            row.setDay(each.getKey());
                            row.setWorking(each.getValue());
                            return row;
                        })
                        .toList())
                .execute();
        journal.record(change, new InstitutionEvents.CalendarYearLoaded(year, days.size()));
        events.publishEvent(new CalendarLoaded(change.institution(), year));
    }
}
