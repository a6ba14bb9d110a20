package opora.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes families under the care of the institution: the family, its members, where it lives. */
@Service
public class RegisterFamily {

    private final Policy policy;
    private final FamilyStore families;
    private final FamilyNumbers numbers;
    private final ResidenceStore residences;
    private final Admission admission;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    RegisterFamily(
            Policy policy,
            FamilyStore families,
            FamilyNumbers numbers,
            ResidenceStore residences,
            Admission admission,
            Journal journal,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.families = families;
        this.numbers = numbers;
        this.residences = residences;
        this.admission = admission;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public RegisteredFamily register(FamilyDraft draft, Change change) {
        return register(Ids.next(), draft, change);
    }

    /** @param key made when the form was opened: the form sent again finds its family and makes no second one */
    @Transactional
    public RegisteredFamily register(UUID key, FamilyDraft draft, Change change) {
        policy.mustHold(change.user(), PeoplePermissions.EDIT);
        families.lockNumbers(change.institution());
        return families.registered(change.institution(), key)
                .orElseGet(() -> write(Map.of(key, draft), change).getFirst());
    }

    /** Thousands in seconds. The first draft that breaks a rule refuses them all. */
    @Transactional
    public List<RegisteredFamily> registerAll(List<FamilyDraft> drafts, Change change) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        policy.mustHold(change.user(), PeoplePermissions.EDIT, InstitutionPermissions.IMPORT);
        families.lockNumbers(change.institution());
        var keyed = new LinkedHashMap<UUID, FamilyDraft>();
        drafts.forEach(draft -> keyed.put(Ids.next(), draft));
        return write(keyed, change);
    }

    private List<RegisteredFamily> write(Map<UUID, FamilyDraft> drafts, Change change) {
        var institution = change.institution();
        drafts.values().forEach(draft -> Days.mustHavePassed(draft.registeredOn(), change, "registeredOn"));
        var places = places(drafts, change);
        var numbers = this.numbers.of(drafts, institution);
        var members = drafts.entrySet().stream()
                .flatMap(each -> newcomers(each.getKey(), each.getValue()))
                .toList();
        var checked = admission.check(members, change);

        families.insert(
                institution,
                drafts.entrySet().stream()
                        .map(each -> family(
                                each.getKey(), Objects.requireNonNull(numbers.get(each.getKey())), each.getValue()))
                        .toList());
        residences.insert(institution, places);
        admission.write(checked, institution);

        var registered = registered(drafts, checked);
        journal(registered, places, change);
        publish(drafts, change);
        return registered;
    }

    private List<ResidenceStore.NewResidence> places(Map<UUID, FamilyDraft> drafts, Change change) {
        var settlements = drafts.values().stream()
                .map(draft -> draft.residence().settlementId())
                .collect(Collectors.toSet());
        var sections = residences.sectionsBySettlement(change.institution(), settlements);
        return drafts.entrySet().stream()
                .map(each -> {
                    var draft = each.getValue().residence();
                    var address = Address.of(draft, sections.get(draft.settlementId()));
                    mustReach(address.sectionId(), change);
                    return new ResidenceStore.NewResidence(
                            Ids.next(), each.getKey(), address, each.getValue().registeredOn());
                })
                .toList();
    }

    /** Nobody registers a family they would not find again. */
    private void mustReach(@Nullable UUID section, Change change) {
        if (!policy.decide(change.user(), PeoplePermissions.VIEW, RecordFacts.ofSection(section))) {
            throw new Refused("people.refused.section-out-of-reach").on("sectionId");
        }
    }

    private static Stream<Admission.Newcomer> newcomers(UUID familyId, FamilyDraft draft) {
        return IntStream.range(0, draft.members().size())
                .mapToObj(i -> new Admission.Newcomer(
                        familyId, draft.members().get(i), draft.registeredOn(), "members[" + i + "]."));
    }

    private static FamilyStore.NewFamily family(UUID key, String number, FamilyDraft draft) {
        var name = draft.name().isBlank() && !draft.members().isEmpty()
                ? draft.members().getFirst().person().familyName()
                : draft.name();
        return new FamilyStore.NewFamily(key, number, name.strip(), draft.registeredOn());
    }

    private static List<RegisteredFamily> registered(Map<UUID, FamilyDraft> drafts, List<Admission.Admitted> members) {
        var persons = new HashMap<UUID, List<UUID>>();
        for (var member : members) {
            persons.computeIfAbsent(member.familyId(), family -> new ArrayList<>())
                    .add(member.personId());
        }
        return drafts.keySet().stream()
                .map(key -> new RegisteredFamily(key, persons.getOrDefault(key, List.of())))
                .toList();
    }

    private void journal(List<RegisteredFamily> families, List<ResidenceStore.NewResidence> places, Change change) {
        journal.recordAll(
                change,
                IntStream.range(0, families.size())
                        .mapToObj(i -> {
                            var family = families.get(i);
                            var place = places.get(i);
                            var subjects = new ArrayList<UUID>(family.personIds());
                            subjects.addFirst(family.familyId());
                            return new Journal.Event(
                                    new PeopleEvent.FamilyRegistered(
                                            family.familyId(),
                                            place.since(),
                                            place.address().sectionId(),
                                            family.personIds()),
                                    subjects);
                        })
                        .toList());
    }

    private void publish(Map<UUID, FamilyDraft> drafts, Change change) {
        var days = drafts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .registeredOn()));
        events.publishEvent(new FamiliesRegistered(change.institution(), days, change));
    }
}
