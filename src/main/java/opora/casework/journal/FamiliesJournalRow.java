package opora.casework.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal: one case of one family.
 *
 * @param members who lived together in these days
 * @param circumstances why the situation was difficult, for those who may read it
 * @param curators who worked with the family, since when
 * @param levels the levels of accompaniment, since when and for how long
 */
public record FamiliesJournalRow(
        UUID caseId,
        UUID familyId,
        String number,
        String family,
        List<String> members,
        List<String> circumstances,
        List<String> categories,
        List<String> curators,
        List<String> levels,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason) {}
