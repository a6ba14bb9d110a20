package opora.contracts.income;

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
import opora.platform.text.Numbers;
import opora.platform.text.RussianDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What income was assessed, the newest first. */
@Component
class IncomeBlock implements ContractBlock {

    private static final int ORDER = 10;

    private final Incomes incomes;
    private final ContractPages pages;

    IncomeBlock(Incomes incomes, ContractPages pages) {
        this.incomes = incomes;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        var rows = incomes.of(user.institutionId(), contract.id()).stream()
                .map(this::row)
                .toList();
        var actions = pages.mayKeep(contract, user)
                ? List.of(new Action("contracts.income.add", contract.path() + "/incomes/new"))
                : List.<Action>of();
        return Optional.of(new Block("contracts.income", rows, actions, "contracts.income.none"));
    }

    private Row row(Incomes.Assessed each) {
        var locale = LocaleContextHolder.getLocale();
        var title = pages.t(
                "contracts.income.row",
                pages.t(each.stage().titleKey()),
                Numbers.roubles(each.perHead(), locale),
                pages.t(each.low() ? "contracts.income.low" : "contracts.income.enough"),
                Numbers.roubles(each.subsistence(), locale));
        var detail = pages.t(
                "contracts.income.period",
                RussianDate.format(each.from()),
                RussianDate.format(each.to()),
                Numbers.roubles(each.total(), locale),
                each.members());
        return new Row(title, detail, null, false);
    }
}
