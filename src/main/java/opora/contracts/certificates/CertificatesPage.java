package opora.contracts.certificates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opora.contracts.ContractSummary;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The list of certificates, or those of one contract with the form of a new one.
 *
 * @param contract null for the list of all
 */
public record CertificatesPage(
        Shell shell,
        Fields fields,
        @Nullable ContractSummary contract,
        List<CertificateLine> certificates,
        List<Choice> partners,
        boolean mayKeep,
        LocalDate today,
        @Nullable String next) {

    public List<Choice> states() {
        return Arrays.stream(CertificateState.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(CertificateKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }
}
