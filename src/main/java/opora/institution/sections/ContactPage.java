package opora.institution.sections;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param removal where the form that removes the contact goes, or null for a new one */
public record ContactPage(
        Shell shell,
        SectionCard section,
        Fields fields,
        String title,
        String action,
        @Nullable String removal,
        List<Choice> roles) {}
