package opora.contracts;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis of a programme has found.
 *
 * @param employeeId who analysed; null for the one who enters it
 * @param lowIncome for a journal brought in without figures; where income was assessed, the assessment decides
 * @param causes codes of contract-causes.tsv
 * @param version 0 for a first analysis, else that of the one that was read
 */
public record AnalysisDraft(
        UUID key,
        UUID contractId,
        LocalDate analysedOn,
        @Nullable UUID employeeId,
        @Nullable Boolean lowIncome,
        Set<String> causes,
        boolean needsChange,
        String note,
        int version) {}
