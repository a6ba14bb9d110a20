package opora.people.consent;

import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/** The document itself, to be printed and signed. */
public record ConsentPaperPage(Shell shell, FamilyHeader header, Consent consent, String operator) {}
