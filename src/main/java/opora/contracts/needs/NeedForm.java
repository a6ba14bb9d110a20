package opora.contracts.needs;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.NeedDraft;
import opora.contracts.NeedKind;
import opora.platform.Ids;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/** The needs a citizen declares at once, as the form sends them. */
record NeedForm(
        @NotNull @Nullable UUID personId,
        @Nullable List<NeedKind> kinds,
        @NotNull @Nullable LocalDate declaredOn) {

    List<NeedDraft> drafts(UUID contract) {
        var chosen = Objects.requireNonNullElse(kinds, List.<NeedKind>of());
        if (chosen.isEmpty()) {
            throw new Refused("contracts.refused.kinds").on("kinds");
        }
        return chosen.stream()
                .distinct()
                .map(kind -> new NeedDraft(
                        Ids.next(), contract, personId, kind, Objects.requireNonNull(declaredOn), null, ""))
                .toList();
    }
}
