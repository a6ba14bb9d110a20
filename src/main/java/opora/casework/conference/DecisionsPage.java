package opora.casework.conference;

import java.time.LocalDate;
import opora.platform.paging.Slice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The decisions that wait to be carried out. */
public record DecisionsPage(
        Shell shell,
        Fields fields,
        Slice<DecisionLine> decisions,
        LocalDate today,
        @Nullable String next) {}
