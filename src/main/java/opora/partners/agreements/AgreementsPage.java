package opora.partners.agreements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param next the address of the rest of the list, or null */
public record AgreementsPage(
        Shell shell,
        Fields fields,
        List<AgreementLine> agreements,
        @Nullable String next,
        boolean filtered,
        List<Choice> partners,
        LocalDate today) {

    public List<Choice> states() {
        return Arrays.stream(AgreementState.values())
                .map(state -> new Choice(state.code(), shell.t(state.titleKey())))
                .toList();
    }
}
