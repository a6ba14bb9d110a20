package opora.exchange.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import opora.exchange.generator.GeneratedYear.Agreement;
import opora.exchange.generator.GeneratedYear.Aid;
import opora.exchange.generator.GeneratedYear.Gift;
import opora.exchange.generator.GeneratedYear.Partner;
import org.jspecify.annotations.Nullable;

/** Invents who helps, under which agreements, and what the families received. */
final class HelpGenerator {

    private static final List<String> KINDS = List.of(
            "charity_fund",
            "religious_organisation",
            "nonprofit",
            "business",
            "social_partner",
            "volunteer",
            "volunteer");
    private static final List<String> PURPOSES =
            List.of("utilities_debt", "home_repair", "hygiene", "baby_food", "school_supplies", "clothing");

    private final Chance chance;
    private final GeneratedCentre centre;
    private final GeneratedYear year;

    HelpGenerator(Chance chance, GeneratedCentre centre) {
        this.chance = chance;
        this.centre = centre;
        this.year = centre.year;
    }

    void invent() {
        for (int i = 1; i <= 24; i++) {
            year.partners.add(partner(i));
        }
        for (int i = 1; i <= 14; i++) {
            year.agreements.add(agreement(i));
        }
        for (int i = 0; i < 40; i++) {
            var on = YearGenerator.someDay(chance);
            // The last ones helped in no way but by what they gave the families, or not at all.
            var partner = chance.oneOf(year.partners.subList(0, 18));
            year.gifts.add(new Gift(
                    on,
                    partner,
                    chance.oneOf(List.of("money", "goods", "service")),
                    roubles(),
                    agreement(partner, on)));
        }
        for (var family : centre.families) {
            while (chance.happens(0.25)) {
                help(family);
            }
        }
    }

    private Partner partner(int number) {
        var kind = chance.oneOf(KINDS);
        boolean organisation = !kind.equals("volunteer");
        var since = chance.happens(0.4) ? chance.day(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 1, 31)) : null;
        return new Partner(
                (organisation ? "Организация «Рука» № " : "Гражданин № ") + number, kind, organisation, since);
    }

    private Agreement agreement(int number) {
        var signed = chance.day(LocalDate.of(2021, 1, 11), LocalDate.of(2023, 11, 30));
        var from = chance.happens(0.3) ? signed.plusDays(chance.between(1, 30)) : null;
        var to = chance.happens(0.6) ? signed.plusDays(chance.between(60, 900)) : null;
        return new Agreement("С-" + number, chance.oneOf(year.partners), signed, from, to);
    }

    private @Nullable Agreement agreement(Partner partner, LocalDate on) {
        return year.agreements.stream()
                .filter(each -> each.partner().equals(partner) && each.isInForce(on))
                .findFirst()
                .filter(each -> chance.happens(0.8))
                .orElse(null);
    }

    private void help(GeneratedCentre.Family family) {
        var on = YearGenerator.dayOf(family, chance);
        if (on == null) {
            return;
        }
        var source = chance.happens(0.7) ? chance.oneOf(year.partners) : null;
        var members = family.membersOn(on);
        year.aid.add(new Aid(
                on,
                family,
                members.isEmpty() || chance.happens(0.6) ? null : chance.oneOf(members),
                chance.oneOf(List.of("money", "goods")),
                chance.oneOf(PURPOSES),
                roubles(),
                source,
                source == null ? null : agreement(source, on),
                chance.oneOf(centre.atWork(on))));
    }

    private BigDecimal roubles() {
        return BigDecimal.valueOf(chance.between(500, 6_000)).add(BigDecimal.valueOf(chance.between(0, 99), 2));
    }
}
