package opora.contracts.analysis;

import java.time.LocalDate;
import java.util.List;
import opora.contracts.ContractLinks;
import opora.contracts.ContractsPermissions;
import opora.contracts.programme.Programmes;
import opora.contracts.register.ContractFilter;
import opora.contracts.register.ContractSelect;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Tally;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
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
        return new Tally(messages)
                .add(
                        "contracts.today.measures",
                        programmes.countOpen(user, false, today),
                        "/contracts/measures?late=true",
                        true)
                .add(
                        "contracts.today.late",
                        contracts.count(user, ContractFilter.LATE, today),
                        ContractFilter.LATE.path("", null),
                        true)
                .add(
                        "contracts.today.analyses",
                        analyses.count(user, AnalysisFilter.NONE),
                        "/contracts/analyses",
                        false)
                .card("contracts.title", ContractLinks.ALL);
    }
}
