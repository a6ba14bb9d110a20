package opora.contracts.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import opora.contracts.ContractCause;
import opora.contracts.ContractState;
import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** What came of a contract: the comparison of status while it runs, the rest when it is over. */
public record ContractOutcomePage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        ContractSummary contract,
        OutcomeShown shown,
        boolean mayKeep,
        LocalDate today) {

    /** A look that is due, and the look that was taken. */
    public record Point(LocalDate due, OutcomeShown.@Nullable After taken, boolean late) {}

    public String path() {
        return OutcomeLinks.outcome(contract.id());
    }

    public boolean over() {
        return contract.state() == ContractState.ENDED || contract.state() == ContractState.TERMINATED;
    }

    public List<Choice> completions() {
        return Arrays.stream(Completion.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> expedience() {
        return List.of(
                new Choice("true", shell.t("contracts.expedient.yes")),
                new Choice("false", shell.t("contracts.expedient.no")));
    }

    public List<Choice> everies() {
        return Arrays.stream(AfterEvery.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> livings() {
        return Arrays.stream(Living.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> verdicts() {
        return List.of(
                new Choice("removed", shell.t("contracts.cause.removed")),
                new Choice("stands", shell.t("contracts.cause.stands")));
    }

    public List<Choice> steps(StatusAttribute attribute) {
        return IntStream.rangeClosed(1, AssessStatus.HIGHEST)
                .mapToObj(step -> new Choice(String.valueOf(step), step + " – " + word(attribute, step)))
                .toList();
    }

    private String word(StatusAttribute attribute, int step) {
        return shell.t(attribute.titleKey() + "." + step);
    }

    /** A side as it is read: roubles per head, or the word of its step. */
    public String side(StatusAttribute attribute, @Nullable BigDecimal value) {
        if (value == null) {
            return shell.t("contracts.status.unknown");
        }
        return attribute == StatusAttribute.INCOME ? shell.roubles(value) : word(attribute, value.intValue());
    }

    public String causeTitle(String code) {
        return ContractCause.title(code, shell.locale());
    }

    public List<Point> points() {
        if (contract.endedOn() == null) {
            return List.of();
        }
        var outcome = shown.outcome();
        var every = outcome == null ? AfterEvery.QUARTER : outcome.afterEvery();
        return every.points(contract.endedOn()).stream()
                .map(due -> {
                    var taken = shown.after().stream()
                            .filter(each -> each.point().equals(due))
                            .findFirst();
                    return new Point(due, taken.orElse(null), taken.isEmpty() && due.isBefore(today));
                })
                .toList();
    }

    /** Those nobody has looked at yet. */
    public List<Choice> open() {
        return points().stream()
                .filter(point -> point.taken() == null)
                .map(point -> new Choice(shell.date(point.due()), shell.date(point.due())))
                .toList();
    }

    public @Nullable LocalDate reportDue() {
        return Optional.ofNullable(contract.endedOn())
                .map(OutcomeTerms::reportDue)
                .orElse(null);
    }
}
