package opora.learning.employees;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.learning.Register;
import opora.platform.web.Shell;

/** @param parts what they had a part in, register by register, newest first */
public record LearningEmployeePage(Shell shell, String name, String position, List<Part> parts) {

    public record Part(Register register, List<Line> lines) {}

    public record Line(UUID id, LocalDate on, String title, String kind, String part, String status) {

        public boolean isHeld() {
            return status.equals("held");
        }
    }

    public String status(Register register, Line line) {
        return shell.t(line.status().equals("planned") ? register.key("planned") : "learning.status." + line.status());
    }
}
