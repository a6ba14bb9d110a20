package opora.casework.referrals;

import java.util.UUID;
import opora.people.PeopleLinks;

/** Addresses of the referrals. */
public final class ReferralLinks {

    public static final String ALL = "/casework/referrals";

    private ReferralLinks() {}

    public static String referral(UUID id) {
        return ALL + "/" + id;
    }

    public static String add(UUID family) {
        return PeopleLinks.family(family) + ALL + "/new";
    }
}
