package opora.people.person;

import opora.audit.Looks;
import opora.platform.web.Shell;

public record PersonLooksPage(Shell shell, PersonFile person, Looks.View looks) {}
