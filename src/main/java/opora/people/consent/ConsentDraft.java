package opora.people.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param recipient who receives the data when the purpose is a transfer, else empty
 * @param data which data, in the words of the document
 * @param signer who signed when it was not the person
 * @param endsOn the last day, or null until it is withdrawn
 */
public record ConsentDraft(
        UUID familyId,
        UUID personId,
        ConsentPurpose purpose,
        String recipient,
        String data,
        SignerCapacity capacity,
        String signer,
        String capacityDocument,
        LocalDate signedOn,
        @Nullable LocalDate endsOn) {}
