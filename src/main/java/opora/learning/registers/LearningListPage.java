package opora.learning.registers;

import java.util.List;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.Register;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param totals what counts of the chosen entries, by kind
 * @param channels what the channels of publications are called
 */
public record LearningListPage(
        Shell shell,
        Register register,
        Fields fields,
        List<EntryLine> lines,
        List<Total> totals,
        Map<String, String> channels,
        @Nullable String next) {

    /** @param employees how many different employees were taught */
    public record Total(String title, int entries, int employees) {}

    public List<Choice> kinds() {
        return Codes.kindsOf(register).stream()
                .map(code -> new Choice(code, kind(code)))
                .toList();
    }

    public List<Choice> statuses() {
        return Codes.STATUSES.stream()
                .map(code -> new Choice(code, shell.t("learning.status." + code)))
                .toList();
    }

    public String kind(String code) {
        return Codes.kind(register, code, shell);
    }

    public boolean mayBePlanned() {
        return register == Register.SUPERVISION || register == Register.SEMINARS;
    }

    public String kindKey() {
        return switch (register) {
            case CONSULTATIONS -> "learning.profession";
            case SEMINARS -> "learning.programme";
            case SPECIALIST_CHANGES -> "learning.change";
            default -> "learning.kind";
        };
    }

    /** A tool belongs to all who use it. */
    public boolean namesSomebody() {
        return register != Register.TOOLS;
    }

    /** True where the list says how many took part. */
    public boolean countsPeople() {
        return mayBePlanned() || register == Register.TOOLS;
    }

    public String outside(EntryLine line) {
        return register == Register.PUBLICATIONS
                ? channels.getOrDefault(line.outside(), line.outside())
                : line.outside();
    }

    /** What is not held: planned, cancelled, not finished, not introduced. */
    public String status(EntryLine line) {
        return shell.t(line.status().equals("planned") ? register.key("planned") : "learning.status." + line.status());
    }
}
