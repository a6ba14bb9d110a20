package opora.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import opora.partners.AgreementDraft;
import opora.partners.Agreements;
import opora.partners.GiftDraft;
import opora.partners.GiftKind;
import opora.partners.Gifts;
import opora.partners.KeepAgreements;
import opora.partners.ObligationDraft;
import opora.partners.Obliged;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.Change;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Eight organisations and ten citizens who help, two and six of them for the first time this year (T23-25, T23-27); their agreements and gifts. */
@Component
@Profile("demo")
class DemoPartners {

    private static final int NEW_CITIZENS = 6;
    private static final int OLD_CITIZENS = 4;
    private static final int YEAR = 364;
    private static final int SHORT_YEAR = 60;
    private static final int GIFTS_OF_A_YEAR = 42;
    private static final int GIFTS_OF_THE_YEAR_BEFORE = 27;

    private static final Map<String, List<String>> THINGS = Map.of(
            "school_supplies", List.of("Портфели с канцтоварами", "Тетради и альбомы"),
            "clothing", List.of("Зимние куртки", "Детская обувь", "Вещи на «Семейный базар»"),
            "food", List.of("Продуктовые наборы", "Выпечка к празднику"),
            "hygiene", List.of("Наборы средств гигиены"),
            "baby_food", List.of("Молочные смеси"),
            "furniture", List.of("Две кроватки и коляска", "Стиральная машина"));

    private final Partners partners;
    private final Agreements agreements;
    private final KeepAgreements keepAgreements;
    private final Gifts gifts;

    DemoPartners(Partners partners, Agreements agreements, KeepAgreements keepAgreements, Gifts gifts) {
        this.partners = partners;
        this.agreements = agreements;
        this.keepAgreements = keepAgreements;
        this.gifts = gifts;
    }

    private record Helper(UUID id, LocalDate since, boolean organisation) {}

    private record Term(
            UUID id, UUID partner, LocalDate from, @Nullable LocalDate to) {

        boolean covers(UUID helper, LocalDate day) {
            return partner.equals(helper) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * Has a chance of its own, so that everybody else in the centre stays who they are.
     *
     * @return those who help when urgent services are given
     */
    List<UUID> enter(Change change) {
        var chance = new Chance();
        var helpers = new ArrayList<>(organisations(change));
        var organisations = List.copyOf(helpers);
        helpers.addAll(citizens(new Names(chance), change));
        var terms = agree(organisations, change);
        give(helpers, terms, chance, change);
        return List.of(organisations.get(0).id(), organisations.get(1).id());
    }

    private List<Helper> organisations(Change change) {
        var rows = Tsv.read("/opora/demo/partners.tsv");
        int newcomers =
                (int) rows.stream().filter(row -> row.number("years") == 0).count();
        var since = new ArrayList<LocalDate>();
        var drafts = new ArrayList<PartnerDraft>();
        int met = 0;
        for (var row : rows) {
            int years = row.number("years");
            var day = years == 0
                    ? newDay(met++, newcomers, change.today())
                    : change.today().minusYears(years).minusDays(40L + 7L * drafts.size());
            since.add(day);
            drafts.add(new PartnerDraft(
                    row.get("name"),
                    row.get("kind"),
                    true,
                    "8 (49901) 4-0%d-11".formatted(drafts.size()),
                    day,
                    row.get("contact"),
                    "",
                    "",
                    Set.of(row.get("areas").split(";")),
                    row.get("functions"),
                    ""));
        }
        return helpers(partners.addAll(drafts, change), since, true);
    }

    private List<Helper> citizens(Names names, Change change) {
        var since = new ArrayList<LocalDate>();
        var drafts = new ArrayList<PartnerDraft>();
        for (int i = 0; i < NEW_CITIZENS + OLD_CITIZENS; i++) {
            boolean female = i % 3 != 1;
            var name = Names.familyName(names.family(), female) + " " + names.given(female, "adult") + " "
                    + Names.patronymic(names.father(), female);
            var day = i < OLD_CITIZENS
                    ? change.today().minusYears(2L + i).minusDays(50L * i)
                    : newDay(i - OLD_CITIZENS, NEW_CITIZENS, change.today());
            since.add(day);
            drafts.add(new PartnerDraft(name, "volunteer", false, "8 900 000-01-%02d".formatted(i), day));
        }
        return helpers(partners.addAll(drafts, change), since, false);
    }

    private static List<Helper> helpers(List<UUID> ids, List<LocalDate> since, boolean organisation) {
        var helpers = new ArrayList<Helper>();
        for (int i = 0; i < ids.size(); i++) {
            helpers.add(new Helper(ids.get(i), since.get(i), organisation));
        }
        return helpers;
    }

    /** Within the calendar year, for which the report is made; in its first weeks within the last twelve months. */
    private static LocalDate newDay(int index, int of, LocalDate today) {
        var first = today.getDayOfYear() > SHORT_YEAR ? today.withDayOfYear(1) : today.minusDays(YEAR);
        return first.plusDays(ChronoUnit.DAYS.between(first, today) * (index + 1) / (of + 1));
    }

    /** One in force, one about to end, one that ended, one terminated, one without end. */
    private List<Term> agree(List<Helper> organisations, Change change) {
        var today = change.today();
        var terms = List.of(
                draft(organisations.get(0), "14", today.minusDays(300), today.plusDays(240), today),
                draft(organisations.get(1), "15", today.minusDays(347), today.plusDays(18), today),
                draft(organisations.get(2), "7", today.minusDays(700), today.minusDays(335), today),
                draft(organisations.get(3), "21", today.minusDays(280), null, today),
                draft(organisations.get(4), "22", today.minusDays(200), today.plusDays(165), today));
        var ids = agreements.agreeAll(terms, change);
        var lastDay = today.minusDays(45);
        keepAgreements.terminate(
                ids.getLast(), lastDay, new Change(change.user(), change.at(), "Пекарня закрыта на переустройство"));
        var made = new ArrayList<Term>();
        for (int i = 0; i < ids.size(); i++) {
            var draft = terms.get(i);
            var to = i == ids.size() - 1 ? lastDay : draft.endsOn();
            made.add(new Term(ids.get(i), draft.partnerId(), draft.signedOn(), to));
        }
        return made;
    }

    private static AgreementDraft draft(
            Helper partner, String number, LocalDate signed, @Nullable LocalDate ends, LocalDate today) {
        return new AgreementDraft(
                partner.id(),
                number,
                signed,
                null,
                ends,
                "Помощь семьям с детьми, которые живут в отдалённых сёлах",
                List.of(
                        new ObligationDraft(
                                Obliged.PARTNER,
                                "Передавать одежду и продуктовые наборы раз в квартал",
                                signed.plusDays(90),
                                earlier(signed.plusDays(84), today)),
                        new ObligationDraft(
                                Obliged.INSTITUTION, "Передать партнёру отчёт о помощи", today.minusDays(9), null),
                        new ObligationDraft(
                                Obliged.PARTNER, "Участвовать в новогодних выездах", today.plusDays(30), null)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void give(List<Helper> helpers, List<Term> terms, Chance chance, Change change) {
        var today = change.today();
        var drafts = new ArrayList<GiftDraft>();
        for (int i = 0; i < GIFTS_OF_A_YEAR + GIFTS_OF_THE_YEAR_BEFORE; i++) {
            int back = i < GIFTS_OF_A_YEAR ? 0 : YEAR + 1;
            var helper = chance.mostlyEarly(helpers);
            var day = chance.workdayBetween(today.minusDays(YEAR + (long) back), today.minusDays(back));
            if (!day.isBefore(helper.since()) && day.getYear() >= today.getYear() - 1) {
                drafts.add(gift(helper, day, terms, chance));
            }
        }
        gifts.receiveAll(drafts, change);
    }

    private static GiftDraft gift(Helper helper, LocalDate day, List<Term> terms, Chance chance) {
        var agreement = terms.stream()
                .filter(term -> term.covers(helper.id(), day))
                .findFirst()
                .map(Term::id)
                .orElse(null);
        if (helper.organisation() && chance.happens(0.3)) {
            var sum = BigDecimal.valueOf(chance.between(100, 600) * 50L);
            return new GiftDraft(
                    helper.id(), day, GiftKind.MONEY, "other", sum, "На поездки специалистов к семьям", agreement);
        }
        if (chance.happens(0.1)) {
            return new GiftDraft(
                    helper.id(), day, GiftKind.SERVICE, "home_repair", null, "Ремонт печи у семьи", agreement);
        }
        var purpose = chance.oneOf(List.copyOf(new TreeSet<>(THINGS.keySet())));
        var estimate = BigDecimal.valueOf(chance.between(10, helper.organisation() ? 240 : 60) * 50L);
        return new GiftDraft(
                helper.id(),
                day,
                GiftKind.GOODS,
                purpose,
                estimate,
                chance.oneOf(Objects.requireNonNull(THINGS.get(purpose))),
                agreement);
    }
}
