package opora.contracts.lists;

import java.time.LocalDate;
import java.util.UUID;
import opora.contracts.StatusListDraft;
import org.jspecify.annotations.Nullable;

/** Somebody on a list. */
public record StatusListMember(
        UUID id,
        UUID personId,
        String person,
        @Nullable LocalDate birthDate,
        UUID familyId,
        String familyNumber,
        @Nullable UUID contractId,
        @Nullable String contract,
        StatusListDraft.Source source,
        @Nullable LocalDate answeredOn,
        String reason,
        @Nullable LocalDate removedOn,
        String removalReason) {}
