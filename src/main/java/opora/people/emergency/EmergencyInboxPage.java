package opora.people.emergency;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param self the account that reads: nobody judges themselves */
public record EmergencyInboxPage(
        Shell shell, List<EmergencyLine> lines, @Nullable String next, UUID self) {}
