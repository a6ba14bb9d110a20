package opora.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import opora.platform.Refused;
import opora.platform.text.RussianDate;

/** What an agreement must be like to be entered. */
record AgreementRules(LocalDate today) {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_TEXT = 2000;

    /** The draft without the spaces and marks around its words. */
    AgreementDraft checked(AgreementDraft draft) {
        var number = Agreements.withoutSign(draft.number());
        if (Agreements.keyOf(number).isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new Refused("partners.refused.agreement-number").on("number");
        }
        var subject = draft.subject().strip();
        if (subject.isEmpty() || subject.length() > LONGEST_TEXT) {
            throw new Refused("partners.refused.subject").on("subject");
        }
        mustMakeSense(draft);
        var obligations = new ArrayList<ObligationDraft>();
        draft.obligations().forEach(each -> obligations.add(checked(each)));
        return new AgreementDraft(
                draft.partnerId(), number, draft.signedOn(), draft.firstDay(), draft.endsOn(), subject, obligations);
    }

    private void mustMakeSense(AgreementDraft draft) {
        Days.mustHavePassed(draft.signedOn(), today, "signedOn");
        Days.mustBeNear(draft.firstDay(), today, "startsOn");
        Days.mustBeLikely(draft.endsOn(), "endsOn");
        if (draft.endsOn() != null && draft.endsOn().isBefore(draft.firstDay())) {
            throw new Refused("partners.refused.ends-before-start", RussianDate.format(draft.firstDay())).on("endsOn");
        }
    }

    private ObligationDraft checked(ObligationDraft obligation) {
        var what = obligation.what().strip();
        if (what.isEmpty() || what.length() > LONGEST_TEXT) {
            throw new Refused("partners.refused.obligation").on("obligations");
        }
        Days.mustBeLikely(obligation.dueOn(), "obligations");
        Days.mustHavePassed(obligation.doneOn(), today, "obligations");
        return new ObligationDraft(obligation.obliged(), what, obligation.dueOn(), obligation.doneOn());
    }
}
