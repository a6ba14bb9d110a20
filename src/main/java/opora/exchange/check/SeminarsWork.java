package opora.exchange.check;

import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.learning.SeminarDraft;
import opora.learning.Seminars;
import org.springframework.stereotype.Component;

/** Training seminars; a planned one may lie ahead. */
@Component
class SeminarsWork extends LearningWork<SeminarDraft> {

    SeminarsWork(Seminars seminars) {
        super(seminars);
    }

    @Override
    SeminarDraft draft(Row row, World world) {
        return new SeminarDraft(
                Objects.requireNonNull(row.date("on")),
                choice(row, "status", "held"),
                "",
                row.text("title"),
                choice(row, "programme", "other"),
                leader(row, world),
                outsideLeader(row, world),
                participants(row, world),
                null);
    }
}
