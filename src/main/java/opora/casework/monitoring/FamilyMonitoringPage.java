package opora.casework.monitoring;

import java.util.List;
import opora.casework.MonitoringDomain;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/**
 * @param closed the domains that were rated and are not for this reader (NFR-04)
 * @param observed the monitorings of the family, the latest first
 */
public record FamilyMonitoringPage(
        Shell shell,
        FamilyHeader header,
        List<Compared> compared,
        List<MonitoringDomain> closed,
        List<Observed> observed,
        List<Noted> outcomes) {

    public boolean isRated() {
        return !compared.isEmpty() || !closed.isEmpty();
    }

    public String path(String suffix) {
        return header.path() + suffix;
    }

    public boolean hasVoided() {
        return observed.stream().anyMatch(Observed::voided) || outcomes.stream().anyMatch(Noted::voided);
    }
}
