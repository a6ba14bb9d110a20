package opora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.demo.DemoFamilies.Family;
import opora.demo.DemoStaff.Everybody;
import opora.platform.Change;
import opora.platform.text.Tsv;
import opora.services.Catalogue;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordServices;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A year of work: 20,000 services, more in autumn than in July, to some families often; and the families that left. */
@Component
@Profile("demo")
class DemoServices {

    private static final int SERVICES = 20_000;
    private static final int AT_ONCE = 1_000;

    private final RecordServices recordServices;
    private final Catalogue catalogue;
    private final RemoveFromService removeFromService;

    DemoServices(RecordServices recordServices, Catalogue catalogue, RemoveFromService removeFromService) {
        this.recordServices = recordServices;
        this.catalogue = catalogue;
        this.removeFromService = removeFromService;
    }

    void record(List<Family> families, Everybody everybody, List<UUID> helpers, Chance chance, Change change) {
        var drafts = new ArrayList<DeliveryDraft>();
        var choices = choices();
        var ids = catalogue.byCode(change.institution());
        for (var family : families) {
            drafts.add(draft(family, choices, ids, everybody, helpers, chance, change.today()));
        }
        while (drafts.size() < SERVICES) {
            var family = chance.mostlyEarly(families);
            drafts.add(draft(family, choices, ids, everybody, helpers, chance, change.today()));
        }
        drafts.sort(Comparator.comparing(DeliveryDraft::on));
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            recordServices.recordEach(drafts.subList(from, Math.min(from + AT_ONCE, drafts.size())), change);
        }
    }

    /** Families leave the service, most of them because life became better. */
    void removeSome(List<Family> families, Chance chance, Change change) {
        var removals = new ArrayList<Removal>();
        for (var family : families) {
            if (family.leavesOn() != null) {
                var reason =
                        chance.happens(0.8) ? "improvement" : chance.oneOf(List.of("moved", "adulthood", "refusal"));
                removals.add(new Removal(family.id(), family.leavesOn(), reason));
            }
        }
        removeFromService.removeAll(removals, change);
    }

    /** The catalogue as an urn: consultations and urgent help stand in it several times. */
    private static List<Tsv.Row> choices() {
        var urn = new ArrayList<Tsv.Row>();
        for (var service : Tsv.read("/opora/reference/services.tsv")) {
            var times = service.get("subject").equals("child_parent_relations")
                    ? 12
                    : service.flag("urgent") ? 3 : service.get("form").equals("consultation") ? 4 : 2;
            for (int i = 0; i < times; i++) {
                urn.add(service);
            }
        }
        return urn;
    }

    private static DeliveryDraft draft(
            Family family,
            List<Tsv.Row> choices,
            Map<String, UUID> ids,
            Everybody everybody,
            List<UUID> helpers,
            Chance chance,
            LocalDate today) {
        var service = chance.oneOf(choices);
        var last = family.leavesOn() == null ? today : family.leavesOn();
        var day = chance.workdayBetween(latest(family.registeredOn(), today.minusDays(364)), last);
        var wholeFamily = service.flag("household") && chance.happens(0.5);
        var person = wholeFamily ? null : chance.oneOf(family.members());
        var channel = service.get("form").equals("consultation") && chance.happens(0.2)
                ? Channel.ONLINE
                : chance.happens(0.35) ? Channel.VISIT : Channel.IN_PERSON;
        var partner = service.flag("urgent") && chance.happens(0.15) ? chance.oneOf(helpers) : null;
        var quantity = chance.happens(0.1) ? chance.between(2, 4) : 1;
        return new DeliveryDraft(
                ids.get(service.get("code")),
                family.id(),
                person,
                day,
                channel,
                null,
                quantity,
                service.number("minutes"),
                executor(service, family, everybody),
                partner);
    }

    private static UUID executor(Tsv.Row service, Family family, Everybody everybody) {
        var team = everybody.teams().get(family.section().district());
        return switch (service.get("kind")) {
            case "psychological" -> team.psychologist();
            case "pedagogical" -> team.pedagogue();
            case "legal" -> everybody.lawyer();
            default -> family.section().specialist();
        };
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
