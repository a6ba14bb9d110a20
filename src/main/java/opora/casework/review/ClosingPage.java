package opora.casework.review;

import java.util.List;
import opora.casework.ClosingReason;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record ClosingPage(Shell shell, FamilyHeader header, Readiness readiness, Fields fields) {

    public List<Choice> reasons() {
        return ClosingReason.all().stream()
                .map(each -> new Choice(each.code(), shell.t("casework.reason." + each.code())))
                .toList();
    }

    public List<Choice> outcomes() {
        return choices(CaseOutcome.OUTCOMES, "casework.closing.outcome.");
    }

    public List<Choice> children() {
        return choices(CaseOutcome.CHILDREN, "casework.closing.children.");
    }

    public List<Choice> ready() {
        return choices(Readiness.CONFIRMED, "casework.closing.ready.");
    }

    private List<Choice> choices(List<String> codes, String prefix) {
        return codes.stream()
                .map(each -> new Choice(each, shell.t(prefix + each)))
                .toList();
    }
}
