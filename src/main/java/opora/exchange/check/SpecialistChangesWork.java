package opora.exchange.check;

import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.learning.SpecialistChangeDraft;
import opora.learning.SpecialistChanges;
import org.springframework.stereotype.Component;

/** Changes seen in the specialists, with their evidence. */
@Component
class SpecialistChangesWork extends LearningWork<SpecialistChangeDraft> {

    SpecialistChangesWork(SpecialistChanges specialistChanges) {
        super(specialistChanges);
    }

    @Override
    SpecialistChangeDraft draft(Row row, World world) {
        return new SpecialistChangeDraft(
                Objects.requireNonNull(row.date("on")),
                employee(row, "employee", "on", world),
                row.text("change"),
                row.text("evidence"));
    }
}
