package opora.contracts.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.contracts.ContractLinks;
import opora.contracts.ContractsPermissions;
import opora.contracts.programme.Programmes;
import opora.contracts.register.ContractFilter;
import opora.contracts.register.ContractSelect;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Measures nobody carried out in time, programmes nobody has analysed, contracts whose term passed without being summed up. */
@Component
class ContractsToday implements Today {

    private static final int ORDER = 9;

    private final Analyses analyses;
    private final Programmes programmes;
    private final ContractSelect contracts;
    private final Policy policy;
    private final MessageSource messages;

    ContractsToday(
            Analyses analyses, Programmes programmes, ContractSelect contracts, Policy policy, MessageSource messages) {
        this.analyses = analyses;
        this.programmes = programmes;
        this.contracts = contracts;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, ContractsPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        add(
                lines,
                "contracts.today.measures",
                programmes.countOpen(user, false, today),
                "/contracts/measures?late=true");
        add(
                lines,
                "contracts.today.late",
                contracts.count(user, ContractFilter.LATE, today),
                ContractFilter.LATE.path("", null));
        add(lines, "contracts.today.analyses", analyses.count(user, AnalysisFilter.NONE), "/contracts/analyses");
        return lines.isEmpty() ? List.of() : List.of(new Card("contracts.title", lines, ContractLinks.ALL));
    }

    private void add(List<Line> lines, String key, int number, String path) {
        if (number > 0) {
            var title = messages.getMessage(key, null, LocaleContextHolder.getLocale());
            lines.add(new Line(title, String.valueOf(number), path, !key.endsWith("analyses")));
        }
    }
}
