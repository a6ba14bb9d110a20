package opora.casework.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param instrument which of the instruments is filled in, or null
 * @param children whose best interests a conclusion thinks about
 * @param standing what a conclusion is drawn from
 */
public record FindingFormPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        FindingKind kind,
        @Nullable Titled instrument,
        List<Titled> words,
        List<Choice> people,
        List<Choice> children,
        List<Finding> standing) {

    private static final int SCALE = 10;

    public String title() {
        return instrument == null ? shell.t(kind.titleKey() + ".new") : instrument.in(shell.locale());
    }

    public String action() {
        return DiagnosisLinks.diagnosis(header.id()) + "/" + kind.segment();
    }

    public String back() {
        return DiagnosisLinks.diagnosis(header.id());
    }

    public List<FindingField> questions() {
        return FindingField.of(kind, instrument == null ? "" : instrument.code());
    }

    /** The words by their groups; lists without groups have one without a title. */
    public Map<String, List<Choice>> groups() {
        var groups = new LinkedHashMap<String, List<Choice>>();
        for (var word : words) {
            groups.computeIfAbsent(groupTitle(word), none -> new ArrayList<>())
                    .add(Choice.of(word.code(), word.in(shell.locale())));
        }
        return groups;
    }

    private String groupTitle(Titled word) {
        return switch (kind) {
            case PROBLEM -> shell.t("diagnosis.whose." + word.group());
            case RESOURCE -> shell.t("diagnosis.circle." + word.group());
            default -> "";
        };
    }

    public List<Choice> grades() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(grade -> Choice.of(grade, shell.t(kind.titleKey() + ".grade." + grade)))
                .toList();
    }

    public List<Choice> options(FindingField field) {
        var options = field.isScale()
                ? IntStream.rangeClosed(0, SCALE).mapToObj(Integer::toString)
                : field.options().stream();
        return options.map(each -> Choice.of(each, field.isScale() ? each : shell.t("diagnosis.option." + each)))
                .toList();
    }

    public boolean asksFor(String what) {
        return switch (what) {
            case "code" -> kind != FindingKind.RISK && kind != FindingKind.INSTRUMENT;
            case "person" -> kind != FindingKind.RISK && kind != FindingKind.CONCLUSION;
            case "items" -> kind == FindingKind.RISK;
            default -> false;
        };
    }

    public List<RiskItem> items(String part) {
        return RiskItem.all().stream().filter(each -> each.part().equals(part)).toList();
    }

    public List<String> parts() {
        return List.of("danger", "harm", "safety");
    }
}
