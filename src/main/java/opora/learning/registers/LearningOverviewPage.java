package opora.learning.registers;

import java.util.List;
import opora.learning.Register;
import opora.platform.web.Shell;

/** @param lines each register with what it counts in the year and in the year before */
public record LearningOverviewPage(Shell shell, int year, int latest, List<Line> lines) {

    public record Line(Register register, int entries, int before) {}
}
