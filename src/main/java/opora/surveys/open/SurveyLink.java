package opora.surveys.open;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a questionnaire is answered without an account.
 *
 * @param versionId what is asked; null where the book of reviews lies open
 * @param draft what was saved of the answers so far, by field
 */
record SurveyLink(
        UUID institution,
        UUID id,
        LinkKind kind,
        @Nullable UUID versionId,
        @Nullable UUID personId,
        @Nullable UUID employeeId,
        @Nullable UUID waveId,
        int usesLeft,
        OffsetDateTime expiresAt,
        boolean revoked,
        Map<String, List<String>> draft) {

    LinkState state(OffsetDateTime now) {
        if (usesLeft == 0) {
            return LinkState.USED;
        }
        if (revoked) {
            return LinkState.REVOKED;
        }
        return now.isBefore(expiresAt) ? LinkState.GOOD : LinkState.EXPIRED;
    }
}
