package opora.documents.print;

import java.util.List;
import opora.documents.PrintedForm;
import opora.documents.PrintedForm.Field;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record TemplatePage(
        Shell shell, Fields fields, PrintedForm form, String path, List<Field> places, List<Version> versions) {

    public String title() {
        return shell.t(form.titleKey());
    }

    public boolean usesBuiltIn() {
        return versions.stream().noneMatch(Version::inUse);
    }
}
