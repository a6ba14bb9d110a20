package opora.contracts.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate to be issued to the citizen of a contract.
 *
 * @param key the form's own id, so that sent twice it is written once
 * @param validTo the last day it can be used on
 * @param partnerId with whom, if that is settled already
 */
public record CertificateDraft(
        UUID key,
        UUID contractId,
        String number,
        CertificateKind kind,
        LocalDate issuedOn,
        LocalDate validTo,
        @Nullable UUID partnerId) {}
