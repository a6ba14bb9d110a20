package opora.learning.entries;

import java.util.List;
import java.util.UUID;
import opora.learning.Register;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param facts what the entry holds, in the order of its form
 * @param voided when, by whom and why, or null while it counts
 */
public record LearningCardPage(
        Shell shell,
        Register register,
        UUID id,
        String title,
        List<Facts.Fact> facts,
        String recorded,
        @Nullable Voided voided) {

    public record Voided(String reason, String who) {}
}
