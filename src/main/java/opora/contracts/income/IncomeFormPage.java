package opora.contracts.income;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opora.contracts.ContractSummary;
import opora.contracts.ContractsPermissions;
import opora.contracts.IncomePeriod;
import opora.contracts.IncomeStage;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form of an assessment of income. */
public record IncomeFormPage(
        Shell shell, Fields fields, FamilyHeader header, ContractSummary contract, LocalDate appliedOn) {

    public List<Choice> stages() {
        return Arrays.stream(IncomeStage.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public String before() {
        var period = IncomePeriod.before(appliedOn);
        return shell.t(
                "contracts.income.before", shell.date(appliedOn), shell.date(period.from()), shell.date(period.to()));
    }

    public boolean mayConfigure() {
        return shell.can(ContractsPermissions.CONFIGURE);
    }
}
