package opora.contracts.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.contracts.ContractBlock;
import opora.contracts.ContractSummary;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The proposals on the page of a contract. */
@Component
class ProposalsBlock implements ContractBlock {

    private static final int ORDER = 60;

    private final ProposalSelect proposals;
    private final MessageSource messages;

    ProposalsBlock(ProposalSelect proposals, MessageSource messages) {
        this.proposals = proposals;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        var path = contract.path() + "/proposals";
        var rows = proposals.of(user.institutionId(), contract.id()).stream()
                .map(each -> new Row(
                        t("contracts.proposal.of", RussianDate.format(each.on())),
                        t(each.state().titleKey())
                                + (each.waitsForProgramme() ? ", " + t("contracts.proposal.waits") : ""),
                        path,
                        each.waitsForProgramme()))
                .toList();
        return Optional.of(new Block(
                "contracts.proposals",
                rows,
                List.of(new Action("contracts.proposals.open", path)),
                "contracts.proposals.none"));
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
