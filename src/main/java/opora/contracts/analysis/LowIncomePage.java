package opora.contracts.analysis;

import opora.platform.paging.Slice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The register of citizens with a low income and why. */
public record LowIncomePage(
        Shell shell,
        Fields fields,
        AnalysisFilter filter,
        Slice<LowIncomes.Citizen> citizens,
        int found,
        @Nullable String next) {

    static final String PATH = "/contracts/low-income";

    public String causes(Analyses.Line line) {
        return AnalysesPage.titles(line, shell.locale());
    }

    public String file(String extension) {
        return filter.path(PATH + "." + extension, null);
    }
}
