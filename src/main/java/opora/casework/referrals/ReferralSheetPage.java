package opora.casework.referrals;

import java.util.List;
import opora.platform.web.Shell;

/**
 * The paper for the other agency: who comes, for what, by when, and to whom to answer. Statuses, categories, the address, who told and
 * what was found stay here.
 *
 * @param members of a family sent as a whole
 */
public record ReferralSheetPage(Shell shell, ReferralCard card, String institution, List<Named> members) {

    /** As much of a person as the other agency needs to know who comes. */
    public record Named(String name, String born) {}
}
