package opora.outreach.meetings;

import java.time.YearMonth;
import opora.outreach.MeetingKind;
import opora.outreach.Months;
import opora.outreach.OutreachStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** @param changed true for those that changed a plan, false for those that did not */
public record MeetingFilter(
        @Nullable String month,
        @Nullable MeetingKind kind,
        @Nullable OutreachStatus status,
        @Nullable Boolean changed) {

    @Nullable
    YearMonth yearMonth() {
        return Months.of(month);
    }

    /** The address of the list read on from a row; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/meetings");
        add(path, "month", month);
        add(path, "kind", kind);
        add(path, "status", status);
        add(path, "changed", changed);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
