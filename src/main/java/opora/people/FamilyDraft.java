package opora.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param number null for the next free one, such as 2026-00012 */
public record FamilyDraft(
        @Nullable String number,
        String name,
        LocalDate registeredOn,
        ResidenceDraft residence,
        List<MemberDraft> members) {}
