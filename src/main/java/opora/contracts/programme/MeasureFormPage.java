package opora.contracts.programme;

import java.util.List;
import opora.contracts.ContractChoices;
import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param measure the one that is corrected; null for a new one */
public record MeasureFormPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        ContractSummary contract,
        @Nullable Measure measure,
        boolean current,
        List<Choice> executors,
        List<Choice> needs) {

    public List<Choice> kinds() {
        return ContractChoices.kinds(shell);
    }

    public String action() {
        return measure == null ? contract.path() + "/measures" : contract.path() + "/measures/" + measure.id();
    }

    public String title() {
        return shell.t(measure == null ? "contracts.measure.add" : "contracts.measure");
    }
}
