package opora.contracts.needs;

import java.util.List;
import opora.contracts.ContractChoices;
import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form that declares needs. */
public record NeedFormPage(
        Shell shell, Fields fields, FamilyHeader header, ContractSummary contract, List<Choice> members) {

    public List<Choice> kinds() {
        return ContractChoices.kinds(shell);
    }
}
