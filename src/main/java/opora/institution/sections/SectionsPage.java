package opora.institution.sections;

import java.util.List;
import opora.platform.web.Shell;

public record SectionsPage(Shell shell, boolean mayOpen, List<SectionLine> sections) {}
