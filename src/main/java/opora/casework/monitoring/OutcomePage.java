package opora.casework.monitoring;

import java.util.List;
import opora.casework.CaseworkPermissions;
import opora.casework.OutcomeKind;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record OutcomePage(
        Shell shell, FamilyHeader header, Fields fields, List<Choice> members, List<Choice> employees) {

    public List<OutcomeKind> kinds(boolean ofChild) {
        return OutcomeKind.all().stream()
                .filter(kind -> kind.ofChild() == ofChild)
                .filter(kind -> !kind.sensitive()
                        || shell.can(CaseworkPermissions.MONITOR, header.facts().sensitive()))
                .toList();
    }

    /** What is odd has been told: now one may say that it is right all the same. */
    public boolean asks() {
        return !fields.problems("sure").isEmpty() || fields.has("sure", "true");
    }
}
