package opora.services;

import java.util.List;
import opora.partners.Agreements;
import opora.platform.Change;
import org.springframework.stereotype.Component;

/** Reads all a batch of aid is judged by, in a few queries however long the batch is. */
@Component
class AidGround {

    private final Ground ground;
    private final Agreements agreements;
    private final RegisterStore register;

    AidGround(Ground ground, Agreements agreements, RegisterStore register) {
        this.ground = ground;
        this.agreements = agreements;
        this.register = register;
    }

    AidRules of(List<AidDraft> drafts, Change change) {
        var institution = change.institution();
        return new AidRules(
                change.today(),
                ground.employees(institution, Ground.all(drafts, AidDraft::employeeId)),
                ground.partners(
                        institution, Ground.all(drafts, draft -> draft.source().partnerId())),
                agreements.terms(Ground.all(drafts, draft -> draft.source().agreementId()), change),
                register.read(
                        change.user(), Ground.all(drafts, AidDraft::familyId), Ground.all(drafts, AidDraft::personId)));
    }
}
