package opora.demo;

import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.views.Tables.FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.demo.DemoGround.Section;
import opora.demo.DemoStaff.Everybody;
import opora.outreach.OutreachStatus;
import opora.outreach.OutsiderDraft;
import opora.outreach.RecordTrips;
import opora.outreach.StopDraft;
import opora.outreach.StopOutcome;
import opora.outreach.TripDetails;
import opora.outreach.TripDraft;
import opora.outreach.TripForm;
import opora.outreach.TripServices;
import opora.outreach.Urgency;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.Change;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A year on the road: 61 trips with other agencies, as in the published report, raids, trips of one's own, some that did not take place
 * and some that lie ahead. Crews went where services were given on a visit; those services are linked to the trip.
 */
@Component
@Profile("demo")
class DemoOutreach {

    private static final int INTERAGENCY = 61;
    private static final int RAIDS = 14;
    private static final int OWN = 40;
    private static final int CANCELLED = 5;
    private static final int AHEAD = 10;
    private static final int FAMILIES_OF_A_TRIP = 4;
    private static final int ENOUGH = 500;

    private static final List<String> PURPOSES = List.of(
            "Обследование условий жизни",
            "Патронаж семей на учёте",
            "Проверка готовности детей к школе",
            "Помощь на месте");
    private static final List<String> EMERGENCIES =
            List.of("Сообщение школы о пропусках", "Сообщение фельдшера", "Обращение соседей");

    private final RecordTrips recordTrips;
    private final TripServices tripServices;
    private final Partners partners;
    private final DSLContext db;

    DemoOutreach(RecordTrips recordTrips, TripServices tripServices, Partners partners, DSLContext db) {
        this.recordTrips = recordTrips;
        this.tripServices = tripServices;
        this.partners = partners;
        this.db = db;
    }

    /** Services given on visits to one section on one day: what a crew did there. */
    private record Outing(LocalDate on, Section section, List<UUID> families, List<UUID> deliveries) {}

    /** Agencies of each district with the people they send. */
    Map<String, List<OutsiderDraft>> agencies(Change change) {
        var agencies = new LinkedHashMap<String, List<OutsiderDraft>>();
        var known = new HashMap<>(db.select(PARTNER_CARD.NAME, PARTNER_CARD.ID)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(change.institution()))
                .fetchMap(PARTNER_CARD.NAME, PARTNER_CARD.ID));
        for (var row : Tsv.read("/opora/demo/agencies.tsv")) {
            var id = known.computeIfAbsent(
                    row.get("name"),
                    name -> partners.add(new PartnerDraft(name, "interagency_team", true, ""), change));
            agencies.computeIfAbsent(row.get("district"), district -> new ArrayList<>())
                    .add(new OutsiderDraft(id, row.get("person"), row.get("profession")));
        }
        return agencies;
    }

    void travel(
            List<Section> sections,
            Everybody everybody,
            Map<String, List<OutsiderDraft>> agencies,
            Chance chance,
            Change change) {
        var homes = homes(change);
        var made = new Journey(everybody, agencies, homes, chance);
        var drafts = new ArrayList<TripDraft>();
        var outings = someOf(outings(sections, homes, change), change.today().getYear(), chance);
        for (int i = 0; i < outings.size(); i++) {
            drafts.add(made.past(outings.get(i), i));
        }
        for (int i = 0; i < AHEAD; i++) {
            var section = sections.get(i % 4 == 3 ? i : i % 6);
            var on = change.today().plusDays(i == 0 ? -1 : 2 + i * 3L);
            drafts.add(made.ahead(on, section, i % 2 == 0));
        }
        var ids = recordTrips.recordAll(drafts, change);
        link(outings, ids, change);
    }

    private Map<UUID, UUID> homes(Change change) {
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.SETTLEMENT_ID)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(change.institution()))
                .orderBy(FAMILY_CARD.NUMBER)
                .fetchMap(FAMILY_CARD.ID, FAMILY_CARD.SETTLEMENT_ID);
    }

    private List<Outing> outings(List<Section> sections, Map<UUID, UUID> homes, Change change) {
        var byId = new HashMap<UUID, Section>();
        sections.forEach(section -> byId.put(section.id(), section));
        var outings = new LinkedHashMap<String, Outing>();
        db.select(FACT.OCCURRED_ON, FACT.SECTION_ID, FACT.FAMILY_ID, FACT.FACT_ID)
                .from(FACT)
                .where(
                        FACT.INSTITUTION_ID.eq(change.institution()),
                        FACT.KIND.eq("service"),
                        FACT.CHANNEL.eq("visit"),
                        FACT.OCCURRED_ON.lt(change.today()))
                .orderBy(FACT.OCCURRED_ON, FACT.FACT_ID)
                .forEach(row -> {
                    var section = byId.get(row.value2());
                    if (section != null && homes.get(row.value3()) != null) {
                        var outing = outings.computeIfAbsent(
                                row.value1() + " " + section.id(),
                                day -> new Outing(row.value1(), section, new ArrayList<>(), new ArrayList<>()));
                        if (!outing.families().contains(row.value3())
                                && outing.families().size() < FAMILIES_OF_A_TRIP) {
                            outing.families().add(row.value3());
                        }
                        if (outing.families().contains(row.value3())) {
                            outing.deliveries().add(row.value4());
                        }
                    }
                });
        return List.copyOf(outings.values());
    }

    /** Those with other agencies lie in this year once it is old enough for a report; the others in the last twelve months. */
    private static List<Outing> someOf(List<Outing> outings, int year, Chance chance) {
        var ofYear =
                outings.stream().filter(outing -> outing.on().getYear() == year).toList();
        var busy = new HashSet<String>();
        var chosen = some(ofYear.size() > ENOUGH ? ofYear : outings, INTERAGENCY + RAIDS, busy, chance);
        chosen.addAll(some(outings, OWN + CANCELLED, busy, chance));
        return chosen;
    }

    /** One crew of a district a day: there is one car. */
    private static List<Outing> some(List<Outing> outings, int needed, Set<String> busy, Chance chance) {
        var chosen = new ArrayList<Outing>();
        for (int attempt = 0; chosen.size() < needed && attempt < needed * 50; attempt++) {
            var outing = chance.oneOf(outings);
            if (busy.add(outing.on() + outing.section().district())) {
                chosen.add(outing);
            }
        }
        return chosen;
    }

    /** Services are linked to trips that took place. */
    private void link(List<Outing> outings, List<UUID> trips, Change change) {
        var links = new LinkedHashMap<UUID, UUID>();
        for (int i = 0; i < Math.min(outings.size(), INTERAGENCY + RAIDS + OWN); i++) {
            for (var delivery : outings.get(i).deliveries()) {
                links.put(delivery, trips.get(i));
            }
        }
        tripServices.link(links, change);
    }

    /** Puts one trip together. */
    private record Journey(
            Everybody everybody, Map<String, List<OutsiderDraft>> agencies, Map<UUID, UUID> homes, Chance chance) {

        TripDraft past(Outing outing, int place) {
            boolean cancelled = place >= INTERAGENCY + RAIDS + OWN;
            boolean interagency = place < INTERAGENCY + RAIDS;
            var form = place >= INTERAGENCY && place < INTERAGENCY + RAIDS ? TripForm.RAID : TripForm.TRIP;
            var urgency = chance.happens(0.15) ? Urgency.EMERGENCY : Urgency.PLANNED;
            var stops = new ArrayList<StopDraft>();
            outing.families().forEach(family -> stops.add(new StopDraft(family, StopOutcome.VISITED, "")));
            missed(outing)
                    .forEach(family -> stops.add(new StopDraft(family, StopOutcome.ABSENT, "Дома никого не было")));
            var result = cancelled ? "" : "Посещено семей: " + outing.families().size();
            return trip(
                    outing.on(),
                    outing.section(),
                    form,
                    urgency,
                    cancelled ? OutreachStatus.CANCELLED : OutreachStatus.HELD,
                    result,
                    interagency,
                    stops);
        }

        /** Somebody of the same villages who was not at home. */
        private List<UUID> missed(Outing outing) {
            if (!chance.happens(0.35)) {
                return List.of();
            }
            var places = places(outing.families());
            return homes.entrySet().stream()
                    .filter(home -> places.contains(home.getValue())
                            && !outing.families().contains(home.getKey()))
                    .map(Map.Entry::getKey)
                    .skip(chance.between(0, 3))
                    .limit(1)
                    .toList();
        }

        TripDraft ahead(LocalDate on, Section section, boolean interagency) {
            var places = section.settlements().stream()
                    .map(DemoGround.Settlement::id)
                    .toList();
            var stops = homes.entrySet().stream()
                    .filter(home -> places.contains(home.getValue()))
                    .map(Map.Entry::getKey)
                    .skip(chance.between(0, 12))
                    .limit(3)
                    .map(family -> new StopDraft(family, StopOutcome.PLANNED, ""))
                    .toList();
            return trip(on, section, TripForm.TRIP, Urgency.PLANNED, OutreachStatus.PLANNED, "", interagency, stops);
        }

        private TripDraft trip(
                LocalDate on,
                Section section,
                TripForm form,
                Urgency urgency,
                OutreachStatus status,
                String result,
                boolean interagency,
                List<StopDraft> stops) {
            var team = everybody.teams().get(section.district());
            var crew = new ArrayList<UUID>();
            crew.add(team.psychologist());
            if (chance.happens(0.6)) {
                crew.add(team.pedagogue());
            }
            var families = stops.stream().map(StopDraft::familyId).toList();
            var purpose = chance.oneOf(urgency == Urgency.EMERGENCY ? EMERGENCIES : PURPOSES);
            return new TripDraft(
                    null,
                    new TripDetails(on, form, urgency, vehicle(section), purpose, result, section.specialist()),
                    status,
                    status == OutreachStatus.CANCELLED
                            ? chance.oneOf(List.of("Дорогу размыло", "Машина в ремонте"))
                            : "",
                    List.copyOf(places(families)),
                    crew,
                    interagency ? outsiders(section) : List.of(),
                    stops);
        }

        private List<OutsiderDraft> outsiders(Section section) {
            var ofDistrict = agencies.get(section.district());
            var first = chance.between(0, ofDistrict.size() - 1);
            var second = (first + 1) % ofDistrict.size();
            return chance.happens(0.5)
                    ? List.of(ofDistrict.get(first))
                    : List.of(ofDistrict.get(first), ofDistrict.get(second));
        }

        private Set<UUID> places(List<UUID> families) {
            var places = new LinkedHashSet<UUID>();
            families.forEach(family -> places.add(Objects.requireNonNull(homes.get(family))));
            return places;
        }

        private static String vehicle(Section section) {
            return switch (section.district()) {
                case "lip" -> "УАЗ «Патриот» К 101 ОР";
                case "bol" -> "«Газель» К 102 ОР";
                case "log" -> "«Нива» К 103 ОР";
                default -> "«Ларгус» К 104 ОР";
            };
        }
    }
}
