package opora.services.entry;

import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param household whom the service is given to, once chosen
 * @param found what the search has found, null before a search
 * @param recorded what the user recorded today, the last first
 */
public record ServiceEntryPage(
        Shell shell,
        Fields fields,
        @Nullable Household household,
        @Nullable List<Found> found,
        EntryChoices choices,
        List<Recorded> recorded) {

    public boolean anonymous() {
        return fields.has("anonymous", "true");
    }

    public boolean hasRecipient() {
        return household != null || anonymous();
    }
}
