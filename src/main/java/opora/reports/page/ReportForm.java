package opora.reports.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import opora.reports.count.Period;
import opora.reports.count.Scope;
import org.jspecify.annotations.Nullable;

/** What is asked: the period and the part of the institution. Without a period it is the year of today. */
public record ReportForm(
        @Nullable @Min(1990) @Max(2100) Integer year,
        @Nullable String part,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID district,
        @Nullable UUID settlement,
        @Nullable UUID department,
        @Nullable UUID section,
        @Nullable UUID specialist) {

    public Period period(LocalDate today) {
        int chosen = year == null ? today.getYear() : year;
        return new PeriodChoice(chosen, partOrDates(), from, to).period();
    }

    /** Dates given without a part are meant, as in the links of the report itself. */
    private String partOrDates() {
        if (part != null && !part.isBlank()) {
            return part;
        }
        return from != null || to != null ? PeriodChoice.ANY : PeriodChoice.YEAR;
    }

    public Scope scope() {
        return new Scope(district, settlement, department, section, specialist);
    }
}
