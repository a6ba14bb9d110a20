package opora.casework.accompaniment;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record CausesPage(
        Shell shell, FamilyHeader header, List<Cause> causes, List<Choice> members, boolean mayKeep, Fields fields) {

    public List<Choice> codes() {
        return Cause.codes().stream()
                .map(each -> new Choice(each, shell.t(Cause.titleKey(each))))
                .toList();
    }

    public String action() {
        return header.path() + "/casework/causes";
    }
}
