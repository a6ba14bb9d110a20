package opora.exchange.check;

import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.learning.PublicationDraft;
import opora.learning.Publications;
import org.springframework.stereotype.Component;

/** Publications and video materials. */
@Component
class PublicationsWork extends LearningWork<PublicationDraft> {

    PublicationsWork(Publications publications) {
        super(publications);
    }

    @Override
    PublicationDraft draft(Row row, World world) {
        return new PublicationDraft(
                Objects.requireNonNull(row.date("on")),
                row.text("kind"),
                row.text("channel"),
                row.text("title"),
                row.text("link"),
                "",
                null,
                employee(row, "author", "on", world));
    }
}
