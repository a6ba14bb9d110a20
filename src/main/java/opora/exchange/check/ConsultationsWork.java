package opora.exchange.check;

import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.learning.ConsultationDraft;
import opora.learning.Consultations;
import org.springframework.stereotype.Component;

/** Professional consultations; without an addressee the specialist came from another organisation. */
@Component
class ConsultationsWork extends LearningWork<ConsultationDraft> {

    ConsultationsWork(Consultations consultations) {
        super(consultations);
    }

    @Override
    ConsultationDraft draft(Row row, World world) {
        return new ConsultationDraft(
                Objects.requireNonNull(row.date("on")),
                employee(row, "consultant", "on", world),
                employee(row, "addressee", "on", world),
                "",
                row.text("profession"),
                row.text("topic"),
                "individual");
    }
}
