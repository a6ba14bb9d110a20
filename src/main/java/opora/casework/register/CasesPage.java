package opora.casework.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opora.casework.ClosingReason;
import opora.casework.MonitoringState;
import opora.casework.monitoring.DueCounts;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record CasesPage(
        Shell shell,
        Fields fields,
        LocalDate today,
        DueCounts counts,
        List<CaseRow> cases,
        @Nullable String next,
        List<Choice> sections,
        List<Choice> employees) {

    public List<Choice> states() {
        return Stream.of("open", "closed", "all")
                .map(state -> new Choice(state, shell.t("casework.cases.state." + state)))
                .toList();
    }

    public List<Choice> monitoring() {
        return Arrays.stream(MonitoringState.values())
                .map(state -> new Choice(state.name(), shell.t(state.titleKey())))
                .toList();
    }

    public List<Choice> reasons() {
        return ClosingReason.all().stream()
                .map(each -> new Choice(each.code(), shell.t("casework.reason." + each.code())))
                .toList();
    }

    public List<Choice> orders() {
        return List.of(
                new Choice("new", shell.t("casework.cases.order.new")),
                new Choice("old", shell.t("casework.cases.order.old")));
    }

    /** True when one of the filters that stand folded is set. */
    public boolean isNarrowed() {
        return List.of("reason", "order").stream()
                .anyMatch(name -> !fields.value(name).isEmpty());
    }
}
