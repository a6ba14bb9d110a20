package opora.casework.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a finding is: how it is asked for, whose it may be, and how it ends. */
public enum FindingKind {
    PROBLEM("problems", true, true, "solved"),
    NEED("needs", true, false, "met", "withdrawn"),
    RESOURCE("resources", true, true, "lost"),
    RELATIVE("relatives", false, true),
    RISK("risks", false, false),
    INSTRUMENT("instruments", false, false),
    CONCLUSION("conclusions", false, false);

    private final String segment;
    private final boolean graded;
    private final boolean checked;
    private final List<String> endings;

    FindingKind(String segment, boolean graded, boolean checked, String... endings) {
        this.segment = segment;
        this.graded = graded;
        this.checked = checked;
        this.endings = List.of(endings);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FindingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<FindingKind> ofSegment(String segment) {
        return Stream.of(values()).filter(each -> each.segment.equals(segment)).findFirst();
    }

    /** What stands for it in addresses. */
    public String segment() {
        return segment;
    }

    /** Severity of a problem, priority of a need, strength of a tie: from 1 to 3. */
    public boolean isGraded() {
        return graded;
    }

    /** Whether it is a fact that can turn out to be wrong (CAS-02). */
    public boolean isChecked() {
        return checked;
    }

    public List<String> endings() {
        return endings;
    }

    /** Who knows a family does not know this of it, unless they read what is sensitive. */
    boolean isSensitive() {
        return this == RISK || this == RELATIVE;
    }

    public String titleKey() {
        return "diagnosis." + code();
    }
}
