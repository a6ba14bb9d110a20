package opora.audit;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;

/** What the journal can be asked by, and what was asked. */
public record JournalForm(Fields fields, List<Choice> accounts, List<Choice> kinds) {}
