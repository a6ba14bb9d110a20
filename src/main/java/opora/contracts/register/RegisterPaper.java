package opora.contracts.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opora.contracts.paper.PaperList;
import opora.platform.web.Shell;

/** «Реестр социальных контрактов» in the layout of its paper. */
final class RegisterPaper {

    private static final List<Integer> WIDTHS = List.of(6, 20, 12, 34, 12, 16, 28, 12, 12, 16, 16, 34, 22, 18);

    private RegisterPaper() {}

    static PaperList of(String institution, List<ContractLine> lines, String day, Shell shell) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.number(),
                    shell.date(line.concludedOn()),
                    line.person(),
                    shell.date(line.birthDate()),
                    line.familyNumber(),
                    shell.t(line.direction().titleKey()),
                    shell.date(line.startsOn()),
                    shell.date(line.endsOn()),
                    shell.roubles(line.amount()),
                    shell.roubles(line.trainingAmount()),
                    line.concludedBy(),
                    Objects.requireNonNullElse(line.employee(), ""),
                    shell.t(line.state().titleKey())));
        }
        return new PaperList(
                shell.t("contracts.register.sheet"),
                List.of(institution, shell.t("contracts.register.paper"), shell.t("contracts.paper.on", day)),
                Stream.of(
                                "number-in-order",
                                "number",
                                "concluded",
                                "citizen",
                                "born",
                                "family",
                                "direction",
                                "starts",
                                "ends",
                                "amount",
                                "training",
                                "concluded-by",
                                "employee",
                                "state")
                        .map(column -> shell.t("contracts.column." + column))
                        .toList(),
                WIDTHS,
                rows,
                List.of(shell.t("contracts.paper.total", lines.size()), shell.t("contracts.paper.signature")));
    }
}
