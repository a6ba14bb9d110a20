package opora.casework.diagnosis;

import java.util.List;
import java.util.Objects;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/** @param sensitive whether the reader knows what was found, or only that something was */
public record DiagnosisPage(Shell shell, FamilyHeader header, List<Finding> all, boolean sensitive) {

    public List<Finding> of(String kind) {
        return all.stream().filter(each -> each.kind().code().equals(kind)).toList();
    }

    /** The problems of children, of parents, of the family; those of which the reader knows nothing more stand with the family. */
    public List<Finding> problems(String whose) {
        return of("problem").stream()
                .filter(each -> (each.word() == null ? "family" : each.word().group()).equals(whose))
                .toList();
    }

    public List<String> whose() {
        return ProblemList.WHOSE;
    }

    public List<Titled> instruments() {
        return Words.fixed(FindingKind.INSTRUMENT);
    }

    public List<Finding> instrument(Titled instrument) {
        return of("instrument").stream()
                .filter(each -> each.is(instrument.code()))
                .toList();
    }

    public boolean mayDiagnose() {
        return shell.can(DiagnosisPermissions.DIAGNOSE, header.facts().sensitive());
    }

    public String path(String suffix) {
        return DiagnosisLinks.diagnosis(header.id()) + suffix;
    }

    /** «Мать, Алёна»: what a finding is called in a line. */
    public static String name(Shell shell, Finding finding) {
        if (finding.word() == null) {
            return shell.t("people.masked");
        }
        var word = Objects.requireNonNull(finding.word()).in(shell.locale());
        var name = finding.text("name");
        return name.isEmpty() ? word : name + " · " + word;
    }
}
