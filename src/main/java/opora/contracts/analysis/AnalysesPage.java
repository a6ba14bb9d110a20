package opora.contracts.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import opora.contracts.ContractCause;
import opora.platform.paging.Slice;
import opora.platform.text.Numbers;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Programmes and their analyses.
 *
 * @param done how many of all the filter's programmes have one
 */
public record AnalysesPage(
        Shell shell,
        Fields fields,
        AnalysisFilter filter,
        Slice<Analyses.Line> lines,
        int done,
        int all,
        @Nullable String next) {

    /** «Проанализировано 12 из 15 программ (80,0 %)»: of nothing there is no share. */
    public String coverage() {
        return Numbers.share(done, all, shell.locale())
                .map(share -> shell.t("contracts.analysis.coverage", done, all, share))
                .orElseGet(() -> shell.t("contracts.analysis.no-programmes"));
    }

    public List<Choice> whiches() {
        return Arrays.stream(AnalysisFilter.Which.values())
                .map(each -> new Choice(
                        each.name(),
                        shell.t("contracts.analysis.which."
                                + each.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
    }

    public String causes(Analyses.Line line) {
        return titles(line, shell.locale());
    }

    static String titles(Analyses.Line line, Locale locale) {
        return line.causes().stream()
                .map(code -> ContractCause.title(code, locale))
                .collect(Collectors.joining("; "));
    }
}
