package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param line when the next one is due; null while no case runs */
public record FamilyContactsPage(
        Shell shell,
        FamilyHeader header,
        LocalDate today,
        @Nullable ContactLine line,
        List<Contact> contacts,
        boolean readsNotes,
        boolean mayRecord,
        Fields fields) {

    public List<Choice> kinds() {
        return Arrays.stream(ContactKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public String action() {
        return header.path() + "/casework/contacts";
    }
}
