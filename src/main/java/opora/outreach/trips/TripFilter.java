package opora.outreach.trips;

import java.time.YearMonth;
import java.util.UUID;
import opora.outreach.Months;
import opora.outreach.OutreachStatus;
import opora.outreach.TripForm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list shows: all of it unless something is chosen.
 *
 * @param month as 2026-11
 * @param interagency null for both
 */
public record TripFilter(
        @Nullable String month,
        @Nullable TripForm form,
        @Nullable OutreachStatus status,
        @Nullable UUID section,
        @Nullable UUID settlement,
        @Nullable Boolean interagency) {

    @Nullable
    YearMonth yearMonth() {
        return Months.of(month);
    }

    /** The address of the list read on from a row; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/trips");
        add(path, "month", month);
        add(path, "form", form);
        add(path, "status", status);
        add(path, "section", section);
        add(path, "settlement", settlement);
        add(path, "interagency", interagency);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
