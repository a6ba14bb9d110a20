package opora.casework.monitoring;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/** @param observed the monitorings of the family, the latest first */
public record FamilyMonitoringPage(
        Shell shell, FamilyHeader header, List<Compared> compared, List<Observed> observed, List<Noted> outcomes) {

    public String path(String suffix) {
        return header.path() + suffix;
    }

    public boolean hasVoided() {
        return observed.stream().anyMatch(Observed::voided) || outcomes.stream().anyMatch(Noted::voided);
    }
}
