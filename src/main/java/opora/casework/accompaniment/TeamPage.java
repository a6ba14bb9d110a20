package opora.casework.accompaniment;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record TeamPage(
        Shell shell,
        FamilyHeader header,
        List<TeamMember> members,
        List<Choice> employees,
        List<Choice> partners,
        boolean mayKeep,
        Fields fields) {

    public List<Choice> roles() {
        return TeamMember.roles().stream()
                .map(each -> new Choice(each, shell.t("casework.team.role." + each)))
                .toList();
    }

    public String action() {
        return header.path() + "/casework/team";
    }
}
