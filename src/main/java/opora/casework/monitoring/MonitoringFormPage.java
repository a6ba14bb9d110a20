package opora.casework.monitoring;

import java.util.List;
import opora.casework.MonitoringDomain;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param closed the domains this user does not rate (NFR-04)
 * @param corrected the monitoring this one comes instead of, or null for a new one
 */
public record MonitoringFormPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        List<Asked> asked,
        List<MonitoringDomain> closed,
        List<Choice> employees,
        @Nullable Observed corrected) {

    /** @param before the last rating of the domain, to be seen beside the new one */
    public record Asked(MonitoringDomain domain, @Nullable Rated before) {}

    public String action() {
        return corrected == null ? header.path() + "/monitoring" : corrected.path() + "/correction";
    }

    public String back() {
        return corrected == null ? header.path() + "/monitoring" : corrected.path();
    }

    public String title() {
        return shell.t(corrected == null ? "casework.monitoring.new" : "casework.monitoring.correct");
    }
}
