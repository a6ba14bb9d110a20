package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordServices;
import opora.services.WithdrawDeliveries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Services given: to a member, to a whole family, or to somebody who stayed anonymous. */
@Component
class ServicesWork implements SheetWork {

    private static final String ANONYMOUSLY = "анонимно";
    private static final int MOST_AT_ONCE = 1000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final RecordServices recordServices;

    private final WithdrawDeliveries withdrawDeliveries;

    ServicesWork(RecordServices recordServices, WithdrawDeliveries withdrawDeliveries) {
        this.recordServices = recordServices;
        this.withdrawDeliveries = withdrawDeliveries;
    }

    @Override
    public String sheet() {
        return "services";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on");
        mustNotExceed(row, "quantity", MOST_AT_ONCE);
        mustNotExceed(row, "minutes", MINUTES_OF_A_DAY);
        checkService(row, world);
        Find.mustWork(row, "employee", Find.employee(row, "employee", world), row.date("on"));
        Find.partner(row, "partner", world);
        if (isAnonymous(row)) {
            if (row.has("person")) {
                row.refuse("person", "exchange.row.anonymous-person");
            }
            return null;
        }
        var family = Find.family(row, world);
        if (family != null && row.date("on") != null) {
            Find.member(row, family, row.date("on"));
        }
        return null;
    }

    private static void mustNotExceed(Row row, String column, int most) {
        var number = row.whole(column);
        if (number != null && number > most) {
            row.refuse(column, "exchange.row.too-many", most);
        }
    }

    private static void checkService(Row row, World world) {
        if (!row.has("service")) {
            return;
        }
        var service = service(row, world);
        if (service == null) {
            row.refuse("service", "exchange.row.service-unknown", row.text("service"));
        } else if (!service.active()) {
            row.refuse("service", "exchange.row.service-inactive", service.code());
        }
    }

    private static boolean isAnonymous(Row row) {
        return row.text("family_number").equalsIgnoreCase(ANONYMOUSLY);
    }

    private static @Nullable ServiceRef service(Row row, World world) {
        return world.service(row.text("service"));
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        var ids = recordServices.recordEach(drafts, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Made(ids.get(i), null, drafts.get(i).familyId()))
                .toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawDeliveries.withdraw(records, change);
    }

    private static DeliveryDraft draft(Row row, World world) {
        var on = Objects.requireNonNull(row.date("on"));
        var family = isAnonymous(row) ? null : Objects.requireNonNull(Find.family(row, world));
        var person = family == null ? null : Find.member(row, family, on);
        var employee = Objects.requireNonNull(Find.employee(row, "employee", world));
        return new DeliveryDraft(
                Objects.requireNonNull(
                        Objects.requireNonNull(service(row, world)).id()),
                family == null ? null : family.id(),
                person == null ? null : person.id(),
                on,
                Channel.of(row.has("channel") ? row.text("channel") : "in_person")
                        .orElseThrow(),
                row.flag("urgent"),
                Objects.requireNonNullElse(row.whole("quantity"), 1),
                row.whole("minutes"),
                employee.id(),
                partner(row, world));
    }

    private static @Nullable UUID partner(Row row, World world) {
        var partner = Find.partner(row, "partner", world);
        return partner == null ? null : partner.id();
    }
}
