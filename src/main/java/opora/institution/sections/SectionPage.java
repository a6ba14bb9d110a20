package opora.institution.sections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.institution.ContactRoles;
import opora.institution.SectionBlock;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * The page of a section.
 *
 * @param mayChange the section itself; mayAssign its specialist; mayKeepContacts the people to ask
 * @param ending the fields of the small form that ends an order early
 */
public record SectionPage(
        Shell shell,
        LocalDate today,
        SectionCard section,
        List<AssignmentLine> assignments,
        List<ContactLine> contacts,
        List<Block> blocks,
        boolean mayChange,
        boolean mayAssign,
        boolean mayKeepContacts,
        Fields ending) {

    /** What another module says about the section. */
    public record Block(String titleKey, List<SectionBlock.Line> lines) {}

    public String role(ContactLine contact) {
        return ContactRoles.title(contact.role(), shell.locale());
    }

    /** The order that holds today. */
    public Optional<AssignmentLine> present() {
        return assignments.stream().filter(line -> line.holdsOn(today)).findFirst();
    }
}
