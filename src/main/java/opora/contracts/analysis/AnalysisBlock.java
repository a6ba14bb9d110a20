package opora.contracts.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opora.contracts.ContractBlock;
import opora.contracts.ContractCause;
import opora.contracts.ContractPages;
import opora.contracts.ContractSummary;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the analysis of the programme has found. */
@Component
class AnalysisBlock implements ContractBlock {

    private static final int ORDER = 40;

    private final Analyses analyses;
    private final ContractPages pages;

    AnalysisBlock(Analyses analyses, ContractPages pages) {
        this.analyses = analyses;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        var found = analyses.of(user.institutionId(), contract.id());
        var actions = pages.mayKeep(contract, user)
                ? List.of(new Action(
                        found.isPresent() ? "contracts.analysis.again" : "contracts.analysis.make",
                        contract.path() + "/analysis"))
                : List.<Action>of();
        return Optional.of(new Block(
                "contracts.analysis", found.map(this::rows).orElse(List.of()), actions, "contracts.analysis.none"));
    }

    private List<Row> rows(Analyses.Analysis found) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                pages.t(found.low() ? "contracts.analysis.low" : "contracts.analysis.enough"),
                pages.t(
                        "contracts.analysis.on",
                        RussianDate.format(found.analysedOn()),
                        found.employee() == null ? "" : found.employee()),
                null,
                false));
        if (found.needsChange()) {
            rows.add(new Row(pages.t("contracts.analysis.needs-change"), "", null, false));
        }
        found.causes()
                .forEach(code -> rows.add(new Row(
                        ContractCause.title(code, LocaleContextHolder.getLocale()),
                        pages.t("contracts.analysis.cause"),
                        null,
                        false)));
        if (!found.note().isEmpty()) {
            rows.add(new Row(found.note(), "", null, false));
        }
        return rows;
    }
}
