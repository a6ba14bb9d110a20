package opora.contracts.card;

import java.util.List;
import java.util.stream.Stream;
import opora.contracts.ContractState;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form that ends a contract. */
public record ContractEndPage(Shell shell, Fields fields, FamilyHeader header, ContractDetails details) {

    public List<Choice> states() {
        return Stream.of(ContractState.ENDED, ContractState.TERMINATED)
                .map(each -> new Choice(each.name(), shell.t("contracts.ending." + each.code())))
                .toList();
    }
}
