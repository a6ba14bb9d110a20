package opora.learning.employees;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param year the year the meetings and consultations are counted in */
public record LearningEmployeesPage(Shell shell, int year, List<Line> employees) {

    /**
     * @param qualifiedOn when the last advanced training was completed, or null
     * @param overdue true when that is longer ago than it should be
     */
    public record Line(
            UUID id,
            String name,
            String position,
            int meetings,
            int trainings,
            @Nullable LocalDate qualifiedOn,
            boolean overdue) {}
}
