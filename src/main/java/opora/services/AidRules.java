package opora.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.partners.AgreementTerms;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.services.Delivery.Recipient;
import opora.services.Ground.KnownEmployee;

/** What material aid must be like to be recorded. Plain rules over what {@link AidGround} has read. */
record AidRules(
        LocalDate today,
        Map<UUID, KnownEmployee> employees,
        Set<UUID> partners,
        AgreementTerms agreements,
        Register register) {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private static final int KOPECKS = 2;
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_DESCRIPTION = 1000;

    /** @throws NotFound when the family is unknown or out of reach */
    Aid check(UUID id, AidDraft draft) {
        mustHavePassed(draft.on(), today);
        if (!AidPurpose.isKnown(draft.purpose())) {
            throw new Refused("services.aid.refused.purpose").on("purpose");
        }
        var amount = rubles(draft.amount());
        mustKnowSource(draft.source(), draft.on());
        mustBeAtWork(draft.employeeId(), draft.on());
        mustBeShort(draft.document(), draft.description());
        return new Aid(id, draft, recipient(draft), amount, null);
    }

    /** What can be judged without knowing the register. */
    static void mustMakeSense(LocalDate on, BigDecimal amount, String document, String description, LocalDate today) {
        mustHavePassed(on, today);
        rubles(amount);
        mustBeShort(document, description);
    }

    private static void mustHavePassed(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("services.aid.refused.future", RussianDate.format(on)).on("on");
        }
        if (on.getYear() < FIRST_YEAR) {
            throw new Refused("platform.date.unlikely-year", String.valueOf(on.getYear())).on("on");
        }
    }

    private static BigDecimal rubles(BigDecimal amount) {
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw new Refused("services.aid.refused.amount").on("amount");
        }
        if (amount.stripTrailingZeros().scale() > KOPECKS) {
            throw new Refused("services.aid.refused.kopecks").on("amount");
        }
        return amount.setScale(KOPECKS, RoundingMode.UNNECESSARY);
    }

    private void mustKnowSource(AidSource source, LocalDate on) {
        var partner = source.partnerId();
        if (partner != null && !partners.contains(partner)) {
            throw new Refused("services.refused.partner-unknown").on("partnerId");
        }
        if (source.agreementId() != null) {
            agreements.mustBeInForce(source.agreementId(), partnerOf(source), on);
        }
    }

    private static UUID partnerOf(AidSource source) {
        if (source.partnerId() == null) {
            throw new Refused("services.aid.refused.agreement-of-nobody").on("partnerId");
        }
        return source.partnerId();
    }

    private void mustBeAtWork(UUID id, LocalDate on) {
        var employee = employees.get(id);
        if (employee == null) {
            throw new Refused("services.refused.employee-unknown").on("employeeId");
        }
        if (!employee.worksOn(on)) {
            throw new Refused("services.refused.not-at-work", employee.name(), RussianDate.format(on)).on("employeeId");
        }
    }

    private static void mustBeShort(String document, String description) {
        if (document.length() > LONGEST_DOCUMENT) {
            throw new Refused("services.aid.refused.long", LONGEST_DOCUMENT).on("document");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new Refused("services.aid.refused.long", LONGEST_DESCRIPTION).on("description");
        }
    }

    private Recipient recipient(AidDraft draft) {
        return draft.personId() == null
                ? register.wholeFamily(draft.familyId(), draft.on())
                : register.person(draft.personId(), draft.familyId(), draft.on());
    }
}
