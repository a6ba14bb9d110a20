package opora.partners.agreements;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param termination false when the agreement is voided as a mistake */
public record AgreementEndPage(Shell shell, AgreementLine agreement, Fields fields, boolean termination) {

    public String title() {
        return shell.t(termination ? "partners.agreement.terminate" : "partners.agreement.void");
    }
}
