package opora.services.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param days how long a family may wait before it stands here
 * @param open the families for which the user may record a service
 */
public record QuietFamiliesPage(Shell shell, int days, List<Family> families, Set<UUID> open) {

    /** @param last null when it has not received a service yet */
    public record Family(
            UUID id, String name, String number, @Nullable LocalDate last) {}
}
