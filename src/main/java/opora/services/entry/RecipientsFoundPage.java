package opora.services.entry;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The part of the form the search fills while one types. */
public record RecipientsFoundPage(Shell shell, @Nullable List<Found> found) {}
