package opora.exchange.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

final class FamilyRef extends Ref {

    private final String number;
    private final @Nullable LocalDate registeredOn;
    private final List<Stay> stays = new ArrayList<>(4);
    private final List<Span> statuses = new ArrayList<>(2);
    private final List<Span> categories = new ArrayList<>(1);
    private @Nullable Span closing;

    FamilyRef(UUID id, String number, LocalDate registeredOn) {
        super(id);
        this.number = number;
        this.registeredOn = registeredOn;
    }

    FamilyRef(Row row) {
        super(row);
        this.number = row.text("number");
        this.registeredOn = row.date("registered_on");
    }

    String number() {
        return number;
    }

    LocalDate registeredOn() {
        if (registeredOn == null) {
            throw new IllegalStateException("a family whose row is bad");
        }
        return registeredOn;
    }

    /** Help given before the registration counts for the family as it was registered. */
    LocalDate notBeforeRegistration(LocalDate day) {
        return day.isBefore(registeredOn()) ? registeredOn() : day;
    }

    List<Stay> stays() {
        return stays;
    }

    List<Span> statuses() {
        return statuses;
    }

    List<Span> categories() {
        return categories;
    }

    @Nullable
    Span closing() {
        return closing;
    }

    void close(Span closing) {
        this.closing = closing;
    }

    /** The statuses of one axis other than this one, the earliest first. */
    List<Span> statusesOn(String axis) {
        return statuses.stream()
                .filter(status -> Axis.of(status.code()).equals(axis))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** The last day of a status: as written, or the day before the next on its axis begins. */
    @Nullable
    LocalDate lastDayOf(Span status) {
        if (status.to() != null) {
            return status.to();
        }
        return statusesOn(Axis.of(status.code())).stream()
                .filter(next -> next.from().isAfter(status.from()))
                .findFirst()
                .map(next -> next.from().minusDays(1))
                .orElse(null);
    }

    Optional<Span> statusOf(int row) {
        return statuses.stream().filter(status -> status.row() == row).findFirst();
    }
}
