package opora.exchange.incident;

import java.util.List;
import opora.audit.Subjects.Subject;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param about the family or person asked about; null when it is about an account or an address */
public record IncidentPage(
        Shell shell,
        Fields fields,
        List<Choice> accounts,
        @Nullable Subject about) {}
