package opora.services.catalogue;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param id null for a new service
 * @param given true when it was given already and keeps its code and classes
 */
public record CatalogueEntryPage(
        Shell shell, Fields fields, @Nullable UUID id, boolean given) {

    public String action() {
        return id == null ? "/services/catalogue/new" : "/services/catalogue/" + id;
    }

    public List<Choice> choices(List<Term> terms) {
        return terms.stream()
                .map(term -> new Choice(term.code(), shell.t(term.titleKey())))
                .toList();
    }
}
