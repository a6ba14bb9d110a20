package opora.people.family;

import java.time.LocalDate;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * Something that holds comes to its end: a membership, a status, a category.
 *
 * @param subject what it is, in the words of the record
 * @param action where the form is sent
 * @param because whether there is a field for the reason
 */
public record EndPage(
        Shell shell,
        FamilyHeader header,
        String titleKey,
        String subject,
        LocalDate since,
        String action,
        boolean because,
        Fields fields) {}
