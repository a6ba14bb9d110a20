package opora.casework.monitoring;

import java.util.List;
import opora.casework.MonitoringDomain;
import opora.platform.web.Shell;

public record DomainsPage(Shell shell, List<MonitoringDomain> domains) {

    public String titleOf(String code) {
        return domains.stream()
                .filter(domain -> domain.code().equals(code))
                .map(MonitoringDomain::title)
                .findFirst()
                .orElse(code);
    }
}
