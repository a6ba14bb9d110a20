package opora.institution.card;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** A form that asks for a name alone: of a department or a position. */
public record DictionaryNamePage(Shell shell, Fields fields, String title, String action) {}
