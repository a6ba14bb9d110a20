package opora.partners.agreements;

import java.time.LocalDate;
import java.util.List;
import opora.partners.gifts.GiftLine;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param gifts the latest given within it
 * @param fields of the small form that notes an obligation as fulfilled
 */
public record AgreementPage(
        Shell shell, AgreementDetails agreement, List<GiftLine> gifts, LocalDate today, Fields fields) {

    public AgreementLine line() {
        return agreement.line();
    }

    public boolean mayEdit() {
        return shell.can("partners.edit") && !line().voided();
    }
}
