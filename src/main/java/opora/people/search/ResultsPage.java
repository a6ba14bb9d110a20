package opora.people.search;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** What a search found. */
public record ResultsPage(
        Shell shell, LocalDate today, Fields fields, List<FamilyRow> families, List<PersonHit> found) {

    public List<PersonHit> people() {
        return more() ? found.subList(0, SearchStore.SHOWN) : found;
    }

    public boolean more() {
        return found.size() > SearchStore.SHOWN;
    }

    public boolean empty() {
        return families.isEmpty() && found.isEmpty();
    }
}
