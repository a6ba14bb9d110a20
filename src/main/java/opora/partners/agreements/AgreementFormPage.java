package opora.partners.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.partners.Obliged;
import opora.partners.PartnersLinks;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param id null for a new agreement
 * @param rows how many obligations there is room for
 */
public record AgreementFormPage(
        Shell shell, Fields fields, @Nullable UUID id, List<Choice> partners, int rows) {

    static final int LEAST_ROWS = 3;

    public List<Choice> sides() {
        return Arrays.stream(Obliged.values())
                .map(side -> new Choice(side.code(), shell.t(side.titleKey())))
                .toList();
    }

    public String action() {
        return id == null ? "/agreements/new" : PartnersLinks.agreement(id) + "/edit";
    }

    public String back() {
        return id == null ? "/agreements" : PartnersLinks.agreement(id);
    }
}
