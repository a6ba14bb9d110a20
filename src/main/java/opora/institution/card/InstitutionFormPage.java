package opora.institution.card;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record InstitutionFormPage(Shell shell, Fields fields) {}
