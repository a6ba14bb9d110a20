package opora.services.aid;

import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.services.entry.Found;
import opora.services.entry.Household;
import org.jspecify.annotations.Nullable;

/**
 * @param household the family that is helped, once chosen
 * @param found what the search has found, null before a search
 */
public record AidEntryPage(
        Shell shell,
        Fields fields,
        @Nullable Household household,
        @Nullable List<Found> found,
        AidChoices choices) {}
