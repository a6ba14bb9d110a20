package opora.institution.sections;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param present the order that will end when the new one begins, or null */
public record AssignmentPage(
        Shell shell, SectionCard section, @Nullable AssignmentLine present, Fields fields, List<Choice> employees) {}
