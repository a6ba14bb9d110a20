package opora.contracts.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.contracts.ContractBlock;
import opora.contracts.ContractPages;
import opora.contracts.ContractSummary;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Component;

/** What was declared to be needed, and what of it is met. */
@Component
class NeedsBlock implements ContractBlock {

    private static final int ORDER = 30;

    private final Needs needs;
    private final ContractPages pages;

    NeedsBlock(Needs needs, ContractPages pages) {
        this.needs = needs;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        boolean keeps = pages.mayKeep(contract, user);
        var rows = needs.of(user.institutionId(), contract.id()).stream()
                .map(need -> new Row(
                        title(need, contract),
                        pages.t(need.stateKey(), RussianDate.format(need.stateOn())),
                        keeps ? contract.path() + "/needs/" + need.id() : null,
                        false))
                .toList();
        var actions =
                keeps ? List.of(new Action("contracts.need.add", contract.path() + "/needs/new")) : List.<Action>of();
        return Optional.of(new Block("contracts.needs", rows, actions, "contracts.needs.none"));
    }

    private String title(Needs.Need need, ContractSummary contract) {
        var kind = pages.t(need.kind().titleKey());
        return need.person().equals(contract.person()) ? kind : kind + ": " + need.person();
    }
}
