package opora.institution.staff;

import java.util.List;
import opora.platform.web.Shell;

/** @param left true when those are shown who have left */
public record StaffPage(Shell shell, boolean mayEdit, boolean left, int count, List<Group> groups) {

    /** @param department its name, or blank for those who belong to the institution itself */
    public record Group(String department, List<StaffLine> employees) {}
}
