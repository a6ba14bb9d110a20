package opora.casework.monitoring;

import java.util.List;
import opora.casework.MonitoringDomain;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param closed the domains that were rated and are not for this reader (NFR-04)
 * @param recordedAt the moment where the institution is, in words
 * @param voidedAt null while it stands
 */
public record MonitoringPage(
        Shell shell,
        FamilyHeader header,
        Observed observed,
        List<Answered> answered,
        List<MonitoringDomain> closed,
        String recordedAt,
        String recordedBy,
        @Nullable String voidedAt,
        @Nullable String voidedBy) {

    public record Answered(MonitoringDomain domain, Rated rating) {}
}
