package opora.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a family on service stands with the rule of twice a year (MON-02). Who is overdue is due as well. */
public enum MonitoringState {
    DONE,
    DUE,
    OVERDUE;

    /**
     * @param openedOn since when the family is on service
     * @param last the last day it was looked at, or null
     */
    public static MonitoringState of(LocalDate openedOn, @Nullable LocalDate last, LocalDate today) {
        var now = HalfYear.of(today);
        if (last != null && !last.isBefore(now.from())) {
            return DONE;
        }
        var before = now.previous();
        boolean missed = last == null || last.isBefore(before.from());
        return missed && !openedOn.isAfter(before.to()) ? OVERDUE : DUE;
    }

    /** The last day for the next monitoring. */
    public LocalDate next(LocalDate today) {
        var now = HalfYear.of(today);
        return this == DONE ? now.next().to() : now.to();
    }

    public String titleKey() {
        return "casework.state." + name().toLowerCase(java.util.Locale.ROOT);
    }

    public String tag() {
        return switch (this) {
            case DONE -> "tag-success";
            case DUE -> "tag-warning";
            case OVERDUE -> "tag-danger";
        };
    }
}
