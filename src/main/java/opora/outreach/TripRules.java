package opora.outreach;

import java.time.LocalDate;
import java.util.List;
import opora.platform.Refused;
import opora.platform.text.SearchText;

/** What a trip must be like to be recorded. */
final class TripRules {

    private static final int LONGEST_LINE = 200;

    private TripRules() {}

    static void check(TripDraft draft, TripGround.Known known, LocalDate today) {
        check(draft.details(), draft.status(), known, today);
        checkRoute(draft, known);
        checkCrew(draft, known);
        checkStops(draft);
    }

    static void check(TripDetails details, OutreachStatus status, TripGround.Known known, LocalDate today) {
        Rules.mustFit(details.on(), status, today);
        known.atWork(details.leaderId(), details.on(), "leaderId");
        if (details.vehicle().length() > LONGEST_LINE) {
            throw new Refused("outreach.refused.too-long", LONGEST_LINE).on("vehicle");
        }
        Rules.mustNotBeLong(details.purpose(), "purpose");
        Rules.mustNotBeLong(details.result(), "result");
    }

    private static void checkRoute(TripDraft draft, TripGround.Known known) {
        Rules.mustNotRepeat(draft.settlements(), "outreach.refused.settlement-twice", "settlements");
        draft.settlements().forEach(each -> known.mustKnowSettlement(each, "settlements"));
    }

    private static void checkCrew(TripDraft draft, TripGround.Known known) {
        var on = draft.details().on();
        Rules.mustNotRepeat(draft.crew(), "outreach.refused.member-twice", "crew");
        draft.crew().forEach(each -> known.atWork(each, on, "crew"));
        Rules.mustNotRepeat(
                draft.outsiders().stream()
                        .map(each -> List.of(each.agencyId(), nameKey(each)))
                        .toList(),
                "outreach.refused.member-twice",
                "outsiders");
        draft.outsiders().forEach(each -> check(each, known));
    }

    static void check(OutsiderDraft outsider, TripGround.Known known) {
        known.mustKnowAgency(outsider.agencyId(), "outsiders");
        if (outsider.name().length() > LONGEST_LINE) {
            throw new Refused("outreach.refused.too-long", LONGEST_LINE).on("outsiders");
        }
        if (!outsider.profession().isEmpty()
                && Profession.of(outsider.profession()).isEmpty()) {
            throw new Refused("outreach.refused.profession-unknown").on("outsiders");
        }
    }

    private static void checkStops(TripDraft draft) {
        Rules.mustNotRepeat(
                draft.stops().stream().map(StopDraft::familyId).toList(), "outreach.refused.family-twice", "families");
        draft.stops().forEach(each -> Rules.mustNotBeLong(each.note(), "families"));
    }

    static String nameKey(OutsiderDraft outsider) {
        return SearchText.normalise(outsider.name());
    }
}
