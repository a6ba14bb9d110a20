package opora.learning.cases;

import java.util.List;
import java.util.UUID;
import opora.learning.DiscussedCases.Discussed;
import opora.learning.Register;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param topic of the meeting */
public record DiscussedCasesPage(Shell shell, UUID entry, String topic, List<Discussed> cases, Fields fields) {

    public String meeting() {
        return Register.SUPERVISION.path(entry);
    }

    public String path() {
        return meeting() + "/cases";
    }
}
