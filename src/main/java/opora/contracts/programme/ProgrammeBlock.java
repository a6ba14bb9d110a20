package opora.contracts.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opora.contracts.ContractBlock;
import opora.contracts.ContractPages;
import opora.contracts.ContractSummary;
import opora.contracts.Executor;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Component;

/** The measures of the programme in force. */
@Component
class ProgrammeBlock implements ContractBlock {

    private static final int ORDER = 20;

    private final Programmes programmes;
    private final ContractPages pages;

    ProgrammeBlock(Programmes programmes, ContractPages pages) {
        this.programmes = programmes;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        boolean keeps = pages.mayKeep(contract, user);
        var current = programmes.current(user.institutionId(), contract.id());
        var rows = current.map(Programmes.Version::measures).orElse(List.of()).stream()
                .map(measure -> row(measure, contract, keeps, today))
                .toList();
        var actions = new ArrayList<Action>();
        if (keeps && contract.running()) {
            actions.add(new Action("contracts.measure.add", contract.path() + "/measures/new"));
        }
        if (current.isPresent()) {
            actions.add(new Action("contracts.programme.versions", contract.path() + "/programme"));
        }
        return Optional.of(new Block("contracts.programme", rows, actions, "contracts.programme.none"));
    }

    private Row row(Measure measure, ContractSummary contract, boolean keeps, LocalDate today) {
        var who = measure.executor() == Executor.CITIZEN
                ? pages.t(measure.executor().titleKey())
                : measure.name();
        var detail = measure.doneOn() == null
                ? pages.t("contracts.measure.until", RussianDate.format(measure.to()), who)
                : pages.t("contracts.measure.done-on", RussianDate.format(measure.doneOn()), who);
        return new Row(
                measure.text(),
                detail,
                keeps ? contract.path() + "/measures/" + measure.id() : null,
                measure.overdue(today));
    }
}
