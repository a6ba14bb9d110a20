package opora.casework.monitoring;

import java.util.List;
import opora.casework.MonitoringDomain;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param code null for a new domain */
public record DomainPage(
        Shell shell, Fields fields, @Nullable String code, List<MonitoringDomain> all) {

    public String title() {
        return shell.t(code == null ? "casework.domain.add" : "casework.domain.edit");
    }

    public String action() {
        return code == null ? "/monitoring/domains/new" : "/monitoring/domains/" + code;
    }

    /** A repeat cannot be repeated itself. */
    public List<Choice> repeatable() {
        return all.stream()
                .filter(domain -> domain.repeats() == null && !domain.code().equals(code))
                .map(domain -> new Choice(domain.code(), domain.title()))
                .toList();
    }

    public String word(int score) {
        var words = fields.values("words");
        return words.size() < score ? "" : words.get(score - 1);
    }
}
