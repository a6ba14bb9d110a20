package opora.institution.staff;

import java.util.List;
import opora.institution.InstitutionLinks;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param employee who is changed, or null for a new one
 * @param dismissal the fields of the second form of the page
 */
public record EmployeePage(
        Shell shell,
        @Nullable EmployeeDetails employee,
        Fields fields,
        Fields dismissal,
        List<Choice> positions,
        List<Choice> departments) {

    public String action() {
        return employee == null ? "/staff" : InstitutionLinks.employee(employee.id());
    }
}
