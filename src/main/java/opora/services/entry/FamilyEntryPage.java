package opora.services.entry;

import java.util.ArrayList;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.services.catalogue.CatalogueEntry;
import opora.services.catalogue.Term;

public record FamilyEntryPage(
        Shell shell, Fields fields, FamilyHeader family, Household household, EntryChoices choices) {

    /** @param open true when something in it is marked, or when it is the group of the last given */
    public record Group(String titleKey, List<CatalogueEntry> services, boolean open) {}

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        if (choices.recent() > 0) {
            groups.add(new Group("services.recent", choices.lately(), true));
        }
        for (var kind : Term.kinds()) {
            var services = choices.services().stream()
                    .skip(choices.recent())
                    .filter(service -> service.kind().equals(kind.code()))
                    .toList();
            if (!services.isEmpty()) {
                groups.add(
                        new Group(kind.titleKey(), services, services.stream().anyMatch(this::isMarked)));
            }
        }
        return groups;
    }

    public boolean isMarked(CatalogueEntry service) {
        return fields.has("services", service.id().toString());
    }
}
