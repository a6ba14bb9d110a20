package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import opora.contracts.ContractBlock;
import opora.contracts.ContractState;
import opora.contracts.ContractSummary;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What came of a contract, on its page: what is still to be written stands there as late. */
@Component
class ContractOutcomeBlock implements ContractBlock {

    private static final int ORDER = 80;

    private final OutcomeSelect outcomes;
    private final MessageSource messages;

    ContractOutcomeBlock(OutcomeSelect outcomes, MessageSource messages) {
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        if (contract.state() == ContractState.VOIDED) {
            return Optional.empty();
        }
        var shown = outcomes.of(user.institutionId(), contract.id());
        var path = OutcomeLinks.outcome(contract.id());
        var rows = new ArrayList<Row>();
        if (contract.endedOn() != null) {
            rows.add(outcome(shown, path));
            next(shown, contract.endedOn())
                    .ifPresent(due -> rows.add(new Row(
                            t("contracts.after"),
                            t("contracts.after.next", RussianDate.format(due)),
                            path,
                            due.isBefore(today))));
        }
        var compared = shown.sides().stream()
                .filter(side -> side.verdict() != null)
                .map(side ->
                        t(side.attribute().titleKey()) + ": " + t(verdict(side).titleKey()))
                .collect(Collectors.joining(", "));
        if (!compared.isEmpty()) {
            rows.add(new Row(t("contracts.status"), compared, path, false));
        }
        return Optional.of(new Block(
                "contracts.outcome",
                rows,
                List.of(new Action("contracts.outcome.open", path)),
                "contracts.outcome.none-yet"));
    }

    private Row outcome(OutcomeShown shown, String path) {
        var outcome = shown.outcome();
        return outcome == null
                ? new Row(t("contracts.outcome.missing"), "", path, true)
                : new Row(
                        t("contracts.completion") + ": "
                                + t(outcome.completion().titleKey()),
                        RussianDate.format(outcome.assessedOn()),
                        path,
                        false);
    }

    private static Optional<LocalDate> next(OutcomeShown shown, LocalDate endedOn) {
        var outcome = shown.outcome();
        var every = outcome == null ? AfterEvery.QUARTER : outcome.afterEvery();
        return every.points(endedOn).stream()
                .filter(due ->
                        shown.after().stream().noneMatch(each -> each.point().equals(due)))
                .findFirst();
    }

    private static Verdict verdict(OutcomeShown.Side side) {
        return side.verdict() == null ? Verdict.SAME : side.verdict();
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
