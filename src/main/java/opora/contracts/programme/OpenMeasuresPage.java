package opora.contracts.programme;

import java.time.LocalDate;
import opora.platform.paging.Slice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** Measures nobody has carried out yet. */
public record OpenMeasuresPage(
        Shell shell,
        Fields fields,
        Slice<Programmes.Open> measures,
        LocalDate today,
        @Nullable String next) {}
