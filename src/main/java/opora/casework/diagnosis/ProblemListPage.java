package opora.casework.diagnosis;

import java.util.List;
import opora.casework.CaseworkPermissions;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record ProblemListPage(Shell shell, Fields fields, List<Own> own) {

    /** A problem of the centre's own. */
    public record Own(String code, String title, String whose, boolean sensitive, boolean active) {

        static Own of(Words.Own known) {
            var word = known.word();
            return new Own(word.code(), word.title(), word.group(), word.sensitive(), known.active());
        }
    }

    public List<String> whose() {
        return ProblemList.WHOSE;
    }

    public List<Titled> known(String whose) {
        return Words.PROBLEMS.stream()
                .filter(each -> each.group().equals(whose))
                .toList();
    }

    public List<Own> own(String whose) {
        return own.stream().filter(each -> each.whose().equals(whose)).toList();
    }

    public List<Choice> choices() {
        return ProblemList.WHOSE.stream()
                .map(each -> Choice.of(each, shell.t("diagnosis.whose." + each)))
                .toList();
    }

    public boolean mayConfigure() {
        return shell.can(CaseworkPermissions.CONFIGURE);
    }
}
