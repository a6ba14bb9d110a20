package opora.services.entry;

import java.util.List;
import opora.platform.web.Choice;
import opora.services.catalogue.CatalogueEntry;

/**
 * What the forms of the module offer to choose from.
 *
 * @param services the services in use, those the employee gave lately first
 * @param recent how many of them were given lately
 */
public record EntryChoices(
        List<CatalogueEntry> services,
        int recent,
        List<Choice> channels,
        List<Choice> employees,
        List<Choice> partners,
        List<Choice> sections) {

    public List<CatalogueEntry> lately() {
        return services.subList(0, recent);
    }
}
