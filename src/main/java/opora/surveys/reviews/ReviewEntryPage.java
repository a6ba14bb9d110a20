package opora.surveys.reviews;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record ReviewEntryPage(Shell shell, Fields fields, Review review) {}
