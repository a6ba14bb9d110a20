package opora.contracts.analysis;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.contracts.AnalysisDraft;
import org.jspecify.annotations.Nullable;

/** An analysis as the form sends it. Whether income is low is not asked. */
record AnalysisForm(
        @NotNull @Nullable UUID key,
        @Nullable Integer version,
        @NotNull @Nullable LocalDate analysedOn,
        @Nullable List<String> causes,
        @Nullable Boolean needsChange,
        @Nullable String note) {

    AnalysisDraft draft(UUID contract) {
        return new AnalysisDraft(
                Objects.requireNonNull(key),
                contract,
                Objects.requireNonNull(analysedOn),
                null,
                null,
                Set.copyOf(Objects.requireNonNullElse(causes, List.<String>of())),
                Boolean.TRUE.equals(needsChange),
                Objects.requireNonNullElse(note, ""),
                Objects.requireNonNullElse(version, 0));
    }

    static Map<String, @Nullable Object> of(Analyses.Analysis analysis) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", analysis.id());
        known.put("version", analysis.version());
        known.put("analysedOn", analysis.analysedOn());
        known.put("causes", analysis.causes());
        known.put("needsChange", analysis.needsChange());
        known.put("note", analysis.note());
        return known;
    }
}
