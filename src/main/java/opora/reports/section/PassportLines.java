package opora.reports.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opora.platform.text.Numbers;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The lines of one passport or of two, part by part, in the language of the reader. */
final class PassportLines {

    private static final List<String> PARTS = List.of(
            "territory",
            "families",
            "categories",
            "people",
            "served",
            "services",
            "specialists",
            "contacts",
            "partners",
            "needs");

    private final Shell shell;

    PassportLines(Shell shell) {
        this.shell = shell;
    }

    List<SectionPassportPage.Part> of(List<PassportLine> lines) {
        return parts(lines, part -> lines.stream()
                .filter(each -> each.part().equals(part))
                .map(each -> new SectionPassportPage.Line(
                        each.title().in(shell.locale()), remark(each), printed(each.number()), null, null))
                .toList());
    }

    /** What stands in one of them only is nothing in the other. */
    List<SectionPassportPage.Part> of(List<PassportLine> first, List<PassportLine> second) {
        var both = new LinkedHashMap<String, PassportLine>();
        first.forEach(each -> both.put(key(each), each));
        second.forEach(each -> both.putIfAbsent(key(each), each));
        var earlier = byKey(first);
        var later = byKey(second);
        var all = List.copyOf(both.values());
        return parts(all, part -> all.stream()
                .filter(each -> each.part().equals(part))
                .map(each -> compared(each, earlier.get(key(each)), later.get(key(each))))
                .toList());
    }

    private interface Lines {
        List<SectionPassportPage.Line> of(String part);
    }

    private List<SectionPassportPage.Part> parts(List<PassportLine> all, Lines lines) {
        var parts = new ArrayList<SectionPassportPage.Part>();
        for (var part : PARTS) {
            if (all.stream().anyMatch(each -> each.part().equals(part))) {
                parts.add(new SectionPassportPage.Part(shell.t("reports.passport.part." + part), lines.of(part)));
            }
        }
        return parts;
    }

    private SectionPassportPage.Line compared(
            PassportLine any, @Nullable PassportLine earlier, @Nullable PassportLine later) {
        var was = number(earlier);
        var is = number(later);
        var change = is.subtract(was);
        boolean counted = any.number() != null;
        return new SectionPassportPage.Line(
                any.title().in(shell.locale()),
                remark(any),
                counted ? printed(was) : mark(earlier),
                counted ? printed(is) : mark(later),
                !counted || change.signum() == 0 ? "" : (change.signum() > 0 ? "+" : "") + printed(change));
    }

    private String mark(@Nullable PassportLine line) {
        return line == null ? "—" : "✓";
    }

    private String remark(PassportLine line) {
        return line.remark().equals("remote") ? shell.t("reports.passport.remote") : line.remark();
    }

    private static BigDecimal number(@Nullable PassportLine line) {
        var number = line == null ? null : line.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    private @Nullable String printed(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.decimal(number, 0, shell.locale());
    }

    private static Map<String, PassportLine> byKey(List<PassportLine> lines) {
        var found = new LinkedHashMap<String, PassportLine>();
        lines.forEach(each -> found.put(key(each), each));
        return found;
    }

    private static String key(PassportLine line) {
        return line.part() + "/" + line.key();
    }
}
