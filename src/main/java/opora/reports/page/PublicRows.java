package opora.reports.page;

import java.util.List;
import java.util.Set;
import opora.platform.web.Shell;
import opora.reports.count.Sheet;
import opora.reports.count.Suppression;
import org.jspecify.annotations.Nullable;

/** The rows of a report as everybody may see them: without small numbers, and without a way to the records. */
final class PublicRows {

    private final List<ReportPage.Part> parts;
    private final Set<String> hidden;
    private final Set<String> hiddenBefore;
    private final String word;

    PublicRows(Sheet sheet, Shell shell) {
        this.parts = new Rows(sheet, shell).parts();
        this.hidden = Suppression.of(sheet.report().indicators(), sheet.answers());
        this.hiddenBefore = Suppression.of(sheet.report().indicators(), sheet.before());
        this.word = shell.t("reports.hidden");
    }

    boolean hideAnything() {
        return !hidden.isEmpty() || !hiddenBefore.isEmpty();
    }

    List<ReportPage.Part> parts() {
        return parts.stream()
                .map(part -> new ReportPage.Part(
                        part.title(),
                        part.declared(),
                        part.rows().stream().map(this::shown).toList()))
                .toList();
    }

    private ReportPage.Row shown(ReportPage.Row row) {
        boolean now = hidden.contains(row.code());
        boolean before = hiddenBefore.contains(row.code());
        return new ReportPage.Row(
                row.code(),
                row.title(),
                row.definition(),
                now ? word : row.value(),
                null,
                row.reason(),
                null,
                before ? word : row.before(),
                now || before ? null : row.change(),
                now || before ? null : row.growth(),
                row.threshold(),
                unless(now, row.met()));
    }

    private static @Nullable Boolean unless(boolean hidden, @Nullable Boolean met) {
        return hidden ? null : met;
    }
}
