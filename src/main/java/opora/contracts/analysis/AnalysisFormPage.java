package opora.contracts.analysis;

import java.util.List;
import opora.contracts.ContractCause;
import opora.contracts.ContractSummary;
import opora.contracts.income.Incomes;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form of an analysis, with the incomes it rests on. */
public record AnalysisFormPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        ContractSummary contract,
        List<Incomes.Assessed> incomes,
        boolean planned) {

    public List<Choice> causes() {
        return ContractCause.all().stream()
                .map(each -> new Choice(each.code(), each.title(shell.locale())))
                .toList();
    }
}
