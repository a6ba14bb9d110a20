package opora.contracts.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.contracts.control.ControlDraft.Paid;

/** A control as it stands: what a correction is compared with. */
record Standing(
        UUID id,
        UUID contractId,
        LocalDate controlledOn,
        ControlMark mark,
        Set<UUID> measures,
        String note,
        List<Paid> expenses,
        int version) {

    boolean says(ControlDraft draft) {
        return mark == draft.mark()
                && measures.equals(draft.measures())
                && note.equals(draft.note())
                && expenses.equals(draft.expenses());
    }
}
