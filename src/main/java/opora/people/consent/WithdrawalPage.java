package opora.people.consent;

import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record WithdrawalPage(Shell shell, FamilyHeader header, Consent consent, Fields fields) {}
