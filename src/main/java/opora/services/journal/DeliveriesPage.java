package opora.services.journal;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param days the days of this slice with their services, newest first */
public record DeliveriesPage(
        Shell shell,
        Fields fields,
        List<Day> days,
        @Nullable String next,
        List<Choice> sections,
        List<Choice> employees,
        List<Choice> kinds,
        List<Choice> channels) {

    /** True when one of the filters that stand folded is set. */
    public boolean isNarrowed() {
        return List.of("employee", "channel", "urgent", "voided").stream()
                .anyMatch(name -> !fields.value(name).isEmpty());
    }

    /** @param services how many services the whole day has, those on the next slice too */
    public record Day(LocalDate date, int deliveries, int services, List<DeliveryRow> rows) {}
}
