package opora.exchange.check;

import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.learning.OnlineCycleDraft;
import opora.learning.OnlineCycles;
import org.springframework.stereotype.Component;

/** Cycles of lessons made for the network. */
@Component
class CyclesWork extends LearningWork<OnlineCycleDraft> {

    CyclesWork(OnlineCycles onlineCycles) {
        super(onlineCycles);
    }

    @Override
    OnlineCycleDraft draft(Row row, World world) {
        return new OnlineCycleDraft(
                Objects.requireNonNull(row.date("on")),
                row.text("kind"),
                row.text("title"),
                row.whole("lessons"),
                employee(row, "author", "on", world));
    }
}
