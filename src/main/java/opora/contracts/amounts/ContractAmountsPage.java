package opora.contracts.amounts;

import java.util.Arrays;
import java.util.List;
import opora.contracts.ContractChoices;
import opora.contracts.DirectionRule;
import opora.contracts.ReferenceAmounts;
import opora.contracts.SubsistenceGroup;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** What contracts are measured by, each from its day on. */
public record ContractAmountsPage(
        Shell shell, Fields fields, List<DirectionRule> rules, List<ReferenceAmounts.Amount> amounts) {

    public List<Choice> groups() {
        return Arrays.stream(SubsistenceGroup.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> directions() {
        return ContractChoices.directions(shell);
    }
}
