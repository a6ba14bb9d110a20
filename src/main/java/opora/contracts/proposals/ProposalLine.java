package opora.contracts.proposals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param carriedOut the version of the programme that followed an accepted proposal; null until there is one */
public record ProposalLine(
        UUID id,
        int programmeNumber,
        LocalDate on,
        String text,
        String reason,
        @Nullable String employee,
        ProposalState state,
        @Nullable LocalDate sentOn,
        String sentNumber,
        @Nullable LocalDate answeredOn,
        String answer,
        @Nullable Integer carriedOut) {

    public boolean waitsForProgramme() {
        return state == ProposalState.ACCEPTED && carriedOut == null;
    }

    public String path() {
        return "/contracts/proposals/" + id;
    }
}
