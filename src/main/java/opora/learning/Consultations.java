package opora.learning;

import static opora.learning.db.Tables.CONSULTATION;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.ConsultationRecord;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** The professional consultation point (MET-06, MET-11, T23-23). */
@Service
public class Consultations extends EntryBook<ConsultationDraft, ConsultationRecord> {

    Consultations(DSLContext db, Journal journal, Policy policy) {
        super(db, journal, policy, Register.CONSULTATIONS, CONSULTATION, null);
    }

    @Override
    void write(ConsultationRecord row, ConsultationDraft draft) {
        row.setHeldOn(draft.on());
        row.setConsultantId(draft.consultant());
        row.setAddresseeId(draft.addressee());
        row.setOrganisation(draft.organisation());
        row.setProfession(draft.profession());
        row.setTopic(draft.topic());
        row.setForm(draft.form());
    }

    @Override
    ConsultationDraft read(ConsultationRecord row, Set<UUID> roster) {
        return new ConsultationDraft(
                row.getHeldOn(),
                row.getConsultantId(),
                row.getAddresseeId(),
                row.getOrganisation(),
                row.getProfession(),
                row.getTopic(),
                row.getForm());
    }
}
