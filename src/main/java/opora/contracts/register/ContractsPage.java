package opora.contracts.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opora.contracts.ContractChoices;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The register of social contracts. */
public record ContractsPage(
        Shell shell,
        Fields fields,
        ContractFilter filter,
        Slice<ContractLine> contracts,
        int found,
        LocalDate today,
        @Nullable String next) {

    public List<Choice> directions() {
        return ContractChoices.directions(shell);
    }

    public List<Choice> states() {
        return Arrays.stream(ContractState.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> sorts() {
        return Arrays.stream(ContractFilter.Sort.values())
                .map(each -> new Choice(
                        each.name(), shell.t("contracts.sort." + each.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public String file(String extension) {
        return filter.path("." + extension, null);
    }

    public boolean mayConfigure() {
        return shell.can(ContractsPermissions.CONFIGURE);
    }
}
