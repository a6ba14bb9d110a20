package opora.exchange.check;

import static opora.casework.views.Tables.MONITORING_CARD;
import static opora.casework.views.Tables.MONITORING_DOMAIN_CARD;
import static opora.casework.views.Tables.RATING_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.casework.MonitoringDraft;
import opora.casework.RecordMonitoring;
import opora.casework.WithdrawObservations;
import opora.exchange.sheets.Choices;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ratings of families; those of one family and day form one monitoring. */
@Component
class MonitoringWork implements SheetWork {

    private final DSLContext db;
    private final RecordMonitoring recordMonitoring;
    private final WithdrawObservations withdrawObservations;

    MonitoringWork(DSLContext db, RecordMonitoring recordMonitoring, WithdrawObservations withdrawObservations) {
        this.db = db;
        this.recordMonitoring = recordMonitoring;
        this.withdrawObservations = withdrawObservations;
    }

    @Override
    public String sheet() {
        return "monitoring";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on");
        var on = row.date("on");
        var employee = Find.employee(row, "employee", world);
        Find.mustWork(row, "employee", employee, on);
        var family = Find.family(row, world);
        var domain = domain(row, world);
        var score = row.whole("score");
        if (score != null && score > MonitoringDomain.HIGHEST) {
            row.refuse("score", "exchange.row.score", row.written("score"));
        }
        if (row.isGood()) {
            check(
                    row,
                    Objects.requireNonNull(family),
                    Objects.requireNonNull(on),
                    Objects.requireNonNull(domain),
                    Objects.requireNonNull(employee),
                    world);
        }
        return null;
    }

    private void check(Row row, FamilyRef family, LocalDate on, String domain, EmployeeRef employee, World world) {
        if (on.isBefore(family.registeredOn())) {
            row.refuse("on", "exchange.row.observed-before-registration", RussianDate.format(family.registeredOn()));
            return;
        }
        Find.mustBeFirst(row, world, "domain", family.number() + "\n" + on + "\n" + domain);
        var monitored = monitored(world);
        var day = monitored.day(family, on);
        var stored = day == null ? null : day.scores().get(domain);
        if (stored != null && stored.equals(row.whole("score"))) {
            row.isThere();
        } else if (stored != null) {
            row.refuse("score", "exchange.row.rated-already", stored);
        } else if (!monitored.isRatedBy(employee, family, on)) {
            row.refuse("employee", "exchange.row.rated-by-another", RussianDate.format(on));
        }
    }

    private @Nullable String domain(Row row, World world) {
        if (!row.has("domain")) {
            return null;
        }
        var known = domains(world);
        var written = row.text("domain");
        var code = known.getOrDefault(
                Keys.of(written), Choices.of("domain").code(written).orElse(""));
        if (!known.containsValue(code)) {
            row.refuse("domain", "exchange.row.domain-unknown", written);
            return null;
        }
        return code;
    }

    /** By their titles here, those out of use too: a journal may be old. The other words of the model list are known besides. */
    private Map<String, String> domains(World world) {
        if (world.domains.isEmpty() && world.isOpen()) {
            db.select(MONITORING_DOMAIN_CARD.CODE, MONITORING_DOMAIN_CARD.TITLE)
                    .from(MONITORING_DOMAIN_CARD)
                    .where(MONITORING_DOMAIN_CARD.INSTITUTION_ID.eq(world.institution))
                    .forEach(row -> world.domains.put(Keys.of(row.value2()), row.value1()));
        } else if (world.domains.isEmpty()) {
            MonitoringDomains.model().forEach(model -> world.domains.put(Keys.of(model.title()), model.code()));
        }
        return world.domains;
    }

    private Monitored monitored(World world) {
        var monitored = world.monitored;
        if (monitored == null) {
            monitored = new Monitored();
            world.monitored = monitored;
            var known = monitored;
            db.select(
                            RATING_CARD.FAMILY_ID,
                            RATING_CARD.OBSERVED_ON,
                            MONITORING_CARD.EMPLOYEE_ID,
                            RATING_CARD.DOMAIN,
                            RATING_CARD.SCORE)
                    .from(RATING_CARD)
                    .join(MONITORING_CARD)
                    .on(
                            MONITORING_CARD.INSTITUTION_ID.eq(RATING_CARD.INSTITUTION_ID),
                            MONITORING_CARD.ID.eq(RATING_CARD.MONITORING_ID))
                    .where(RATING_CARD.INSTITUTION_ID.eq(world.institution))
                    .forEach(row -> known.add(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        }
        return monitored;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var days = new LinkedHashMap<Monitored.Stored, List<Row>>();
        for (var row : rows) {
            var family = Objects.requireNonNull(Find.family(row, world)).id();
            var day = new Monitored.Stored(family, Objects.requireNonNull(row.date("on")));
            days.computeIfAbsent(day, none -> new ArrayList<>()).add(row);
        }
        var recorded = recordMonitoring.recordAll(
                days.entrySet().stream()
                        .map(day -> draft(day.getKey(), day.getValue(), world))
                        .toList(),
                change);
        var made = new HashMap<Row, Made>();
        int i = 0;
        for (var day : days.entrySet()) {
            var monitoring = recorded.get(i++);
            for (var row : day.getValue()) {
                var rating = Objects.requireNonNull(monitoring.ratings().get(domain(row, world)));
                made.put(
                        row,
                        new Made(rating, monitoring.monitoringId(), day.getKey().family()));
            }
        }
        return rows.stream().map(row -> Objects.requireNonNull(made.get(row))).toList();
    }

    private MonitoringDraft draft(Monitored.Stored day, List<Row> rows, World world) {
        var employee = Objects.requireNonNull(Find.employee(rows.getFirst(), "employee", world));
        return new MonitoringDraft(
                day.family(),
                day.on(),
                employee.id(),
                rows.stream()
                        .map(row -> new MonitoringDraft.Rating(
                                Objects.requireNonNull(domain(row, world)),
                                Objects.requireNonNull(row.whole("score")),
                                row.text("comment")))
                        .toList());
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawObservations.ratings(records, change);
        }
    }
}
