package opora.exchange.check;

import java.util.Objects;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.learning.TrainingDraft;
import opora.learning.Trainings;
import org.springframework.stereotype.Component;

/** What employees were taught. Unfinished training is kept and not counted. */
@Component
class TrainingsWork extends LearningWork<TrainingDraft> {

    /** In the place of an employee who was not found: the row is refused for that. */
    private static final UUID NOBODY = new UUID(0, 0);

    TrainingsWork(Trainings trainings) {
        super(trainings);
    }

    @Override
    TrainingDraft draft(Row row, World world) {
        return new TrainingDraft(
                Objects.requireNonNullElse(employee(row, "employee", "completed_on", world), NOBODY),
                row.text("kind"),
                row.text("title"),
                row.text("organisation"),
                row.date("started_on"),
                row.date("completed_on"),
                row.whole("hours"),
                row.text("document"));
    }
}
