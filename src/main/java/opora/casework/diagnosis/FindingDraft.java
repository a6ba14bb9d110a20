package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param code a word of the list of its kind; of an assessment of risk none, it comes out of the answers
 * @param personId whose it is; null for the whole family
 * @param texts the answers by the codes of the questions
 */
public record FindingDraft(
        UUID key,
        UUID familyId,
        FindingKind kind,
        String code,
        @Nullable UUID personId,
        LocalDate on,
        @Nullable Integer grade,
        Map<String, String> texts) {}
