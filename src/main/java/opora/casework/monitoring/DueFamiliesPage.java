package opora.casework.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.casework.HalfYear;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param open the families the user may look at now */
public record DueFamiliesPage(
        Shell shell,
        Fields fields,
        LocalDate today,
        DueCounts counts,
        List<DueFamily> families,
        Set<UUID> open,
        @Nullable String next,
        List<Choice> sections,
        List<Choice> employees) {

    public boolean mayMonitor(DueFamily family) {
        return open.contains(family.familyId());
    }

    public LocalDate deadline() {
        return HalfYear.of(today).to();
    }

    public List<Choice> states() {
        return List.of(
                new Choice("due", shell.t("casework.due.state.due")),
                new Choice("overdue", shell.t("casework.due.state.overdue")));
    }
}
