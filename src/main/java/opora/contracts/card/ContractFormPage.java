package opora.contracts.card;

import java.util.List;
import opora.contracts.ContractChoices;
import opora.contracts.ContractLinks;
import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param contract the one that is corrected; null for a new one */
public record ContractFormPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        @Nullable ContractSummary contract,
        List<Choice> members,
        List<Choice> partners,
        List<Choice> employees) {

    public List<Choice> directions() {
        return ContractChoices.directions(shell);
    }

    public boolean asks() {
        return !fields.problems("sure").isEmpty() || fields.has("sure", "true");
    }

    public String title() {
        return contract == null ? shell.t("contracts.new") : shell.t("contracts.correct", contract.number());
    }

    public String action() {
        return contract == null ? ContractLinks.ofFamily(header.id()) : contract.path() + "/correction";
    }

    public String back() {
        return contract == null ? ContractLinks.ofFamily(header.id()) : contract.path();
    }
}
