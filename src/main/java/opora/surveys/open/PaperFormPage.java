package opora.surveys.open;

import opora.platform.web.Shell;
import opora.surveys.PublishedQuestionnaire;

/** @param institution whose head stands over the form */
public record PaperFormPage(Shell shell, PublishedQuestionnaire asked, String institution) {}
