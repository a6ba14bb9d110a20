package opora.services.journal;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param totals how much of each statutory kind, in the order of the law */
public record FamilyServicesPage(
        Shell shell,
        FamilyHeader family,
        List<Total> totals,
        List<DeliveryRow> rows,
        @Nullable String next) {

    public record Total(String kindKey, int deliveries, int services) {}
}
