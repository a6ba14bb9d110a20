package opora.exchange.check;

import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.learning.SupervisionDraft;
import opora.learning.Supervisions;
import org.springframework.stereotype.Component;

/** Meetings of the supervision group; a leader who is no employee came from elsewhere. */
@Component
class SupervisionWork extends LearningWork<SupervisionDraft> {

    SupervisionWork(Supervisions supervisions) {
        super(supervisions);
    }

    @Override
    SupervisionDraft draft(Row row, World world) {
        return new SupervisionDraft(
                Objects.requireNonNull(row.date("on")),
                "held",
                "",
                leader(row, world),
                outsideLeader(row, world),
                row.text("topic"),
                participants(row, world),
                row.whole("cases"),
                null,
                "",
                row.whole("minutes"));
    }
}
