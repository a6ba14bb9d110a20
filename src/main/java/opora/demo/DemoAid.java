package opora.demo;

import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.RecordAid;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 651 families helped within the year, to the published sum (T23-26), from the budget and from whatever partners there are. */
@Component
@Profile("demo")
class DemoAid {

    private static final int FAMILIES = 651;
    private static final BigDecimal SUM = new BigDecimal("1671472.00");
    private static final int ORGANISATIONS = 8;
    private static final int CITIZENS = 5;
    private static final int KOPECKS = 2;

    /** What one case of help of a purpose usually costs, from and to. */
    private static final Map<String, int[]> USUAL = Map.of(
            "utilities_debt", new int[] {3_500, 9_000},
            "home_repair", new int[] {3_000, 12_000},
            "hygiene", new int[] {300, 900},
            "baby_food", new int[] {700, 2_400},
            "school_supplies", new int[] {900, 3_200},
            "food", new int[] {600, 1_900});

    private static final List<String> PURPOSES = List.of(
            "hygiene", "hygiene", "baby_food", "baby_food", "food", "school_supplies", "utilities_debt", "home_repair");

    private static final Map<String, List<String>> WORDS = Map.of(
            "utilities_debt", List.of("Долг за электроэнергию", "Долг за отопление", "Долг за газ"),
            "home_repair", List.of("Ремонт печи", "Кровельное железо и работа", "Замена окон в детской"),
            "hygiene", List.of("Набор средств гигиены"),
            "baby_food", List.of("Молочные смеси", "Каши и пюре"),
            "school_supplies", List.of("Портфель и канцтовары", "Тетради, краски, ручки"),
            "food", List.of("Продуктовый набор"));

    private final RecordAid recordAid;
    private final DemoStock stock;
    private final DSLContext db;

    DemoAid(RecordAid recordAid, DemoStock stock, DSLContext db) {
        this.recordAid = recordAid;
        this.stock = stock;
        this.db = db;
    }

    private record Helper(UUID id, @Nullable LocalDate since) {}

    private record Agreement(
            UUID id, UUID partner, LocalDate from, @Nullable LocalDate to) {

        boolean covers(UUID helper, LocalDate day) {
            return partner.equals(helper) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Has a chance of its own, so that whatever else the centre does stays as it is. */
    void help(List<Family> families, Change change) {
        var chance = new Chance();
        var helped = new LinkedHashSet<Family>();
        while (helped.size() < Math.min(FAMILIES, families.size())) {
            helped.add(chance.mostlyEarly(families));
        }
        var inKind = stock.fill(List.copyOf(helped), chance, change);
        var helpers = new ArrayList<>(helpers(change.institution(), true, ORGANISATIONS));
        helpers.addAll(helpers(change.institution(), false, CITIZENS));
        var agreements = agreements(change.institution());
        var drafts = helped.stream()
                .map(family -> draft(family, helpers, agreements, chance, change.today()))
                .toList();
        recordAll(drafts, SUM.subtract(inKind), change);
    }

    private void recordAll(List<AidDraft> usual, BigDecimal sum, Change change) {
        var raw = usual.stream().map(AidDraft::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = sum;
        var drafts = new ArrayList<AidDraft>();
        for (var draft : usual) {
            var last = drafts.size() == usual.size() - 1;
            var amount = last ? left : draft.amount().multiply(sum).divide(raw, KOPECKS, RoundingMode.HALF_UP);
            left = left.subtract(amount);
            drafts.add(new AidDraft(
                    draft.familyId(),
                    draft.personId(),
                    draft.on(),
                    draft.kind(),
                    draft.purpose(),
                    amount,
                    draft.source(),
                    draft.document(),
                    draft.employeeId(),
                    draft.description()));
        }
        recordAid.recordAll(drafts, change);
    }

    private static AidDraft draft(
            Family family, List<Helper> helpers, List<Agreement> agreements, Chance chance, LocalDate today) {
        var last = family.leavesOn() == null ? today : family.leavesOn();
        var first = today.minusDays(364);
        var day = chance.workdayBetween(family.registeredOn().isAfter(first) ? family.registeredOn() : first, last);
        var purpose = day.getMonthValue() == 8 ? "school_supplies" : chance.oneOf(PURPOSES);
        var usual = Objects.requireNonNull(USUAL.get(purpose));
        boolean money = purpose.equals("utilities_debt") || purpose.equals("home_repair") && chance.happens(0.5);
        return new AidDraft(
                family.id(),
                purpose.equals("school_supplies") ? family.members().getLast() : null,
                day,
                money ? AidKind.MONEY : AidKind.GOODS,
                purpose,
                BigDecimal.valueOf(chance.between(usual[0], usual[1])),
                source(helpers, agreements, day, chance),
                "Ведомость № " + (day.getDayOfYear() / 7 + 1),
                family.section().specialist(),
                chance.oneOf(Objects.requireNonNull(WORDS.get(purpose))));
    }

    /** Nobody helps before the day they are known to have begun. */
    private static AidSource source(List<Helper> helpers, List<Agreement> agreements, LocalDate day, Chance chance) {
        if (helpers.isEmpty() || chance.happens(0.25)) {
            return AidSource.BUDGET;
        }
        var helper = chance.mostlyEarly(helpers);
        if (helper.since() != null && day.isBefore(helper.since())) {
            return AidSource.BUDGET;
        }
        var agreement = agreements.stream()
                .filter(each -> each.covers(helper.id(), day))
                .findFirst()
                .map(Agreement::id)
                .orElse(null);
        return AidSource.partner(helper.id(), agreement);
    }

    /** Other agencies work together with the centre, they do not give out aid. */
    private List<Helper> helpers(UUID institution, boolean legalPerson, int atMost) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.HELPING_SINCE)
                .from(PARTNER_CARD)
                .where(
                        PARTNER_CARD.INSTITUTION_ID.eq(institution),
                        PARTNER_CARD.ACTIVE.isTrue(),
                        PARTNER_CARD.LEGAL_PERSON.eq(legalPerson),
                        PARTNER_CARD.KIND.ne("interagency_team"))
                .orderBy(PARTNER_CARD.ID)
                .limit(atMost)
                .fetch(row -> new Helper(row.value1(), row.value2()));
    }

    private List<Agreement> agreements(UUID institution) {
        return db.select(
                        AGREEMENT_INTERVAL.ID,
                        AGREEMENT_INTERVAL.PARTNER_ID,
                        AGREEMENT_INTERVAL.STARTS_ON,
                        AGREEMENT_INTERVAL.ENDS_ON)
                .from(AGREEMENT_INTERVAL)
                .where(AGREEMENT_INTERVAL.INSTITUTION_ID.eq(institution))
                .orderBy(AGREEMENT_INTERVAL.ID)
                .fetch(row -> new Agreement(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
