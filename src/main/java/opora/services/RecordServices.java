package opora.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records services given: one, one to many people, many to one family, or the whole journal of a year. */
@Service
public class RecordServices {

    private final Families families;
    private final Policy policy;
    private final Ground ground;
    private final RecordStore store;
    private final Acts acts;
    private final Journal journal;

    RecordServices(Families families, Policy policy, Ground ground, RecordStore store, Acts acts, Journal journal) {
        this.families = families;
        this.policy = policy;
        this.ground = ground;
        this.store = store;
        this.acts = acts;
        this.journal = journal;
    }

    /** What the journal keeps of services recorded for one family or person. */
    record ServicesRecorded(List<UUID> deliveries) implements JournalEvent {}

    /** Records the services as one event and answers their ids in the order of the drafts. */
    @Transactional
    public List<UUID> record(List<DeliveryDraft> drafts, Change change) {
        return write(drafts, one(Ids.next()), this::mustRecord, change);
    }

    /** The same for a form with a key of its own: sent again it records nothing and answers what it recorded before. */
    @Transactional
    public List<UUID> record(UUID key, List<DeliveryDraft> drafts, Change change) {
        store.waitForTurn(key.toString());
        var before = store.recordedAs(change.institution(), key);
        return before.isEmpty() ? write(drafts, one(key), this::mustRecord, change) : before;
    }

    /** Records each service as an event of its own: a journal brought in, a year of a demonstration. */
    @Transactional
    public List<UUID> recordEach(List<DeliveryDraft> drafts, Change change) {
        return write(drafts, Ids::next, this::mustRecordAll, change);
    }

    /** What would be refused, by position in the list; nothing is written. */
    @Transactional(readOnly = true)
    public Map<Integer, Refused> problems(List<DeliveryDraft> drafts, Change change) {
        var rules = ground.of(drafts, change);
        var problems = new LinkedHashMap<Integer, Refused>();
        for (int i = 0; i < drafts.size(); i++) {
            try {
                rules.check(drafts.get(i));
            } catch (Refused refused) {
                problems.put(i, refused);
            } catch (NotFound unknown) {
                problems.put(i, new Refused("services.refused.recipient-unknown").on("recipient"));
            }
        }
        return problems;
    }

    /** Asked when the recipients are found: the family of a person is looked up by the day. */
    private void mustRecord(List<Delivery> deliveries, User user) {
        families.must(ServicesPermissions.RECORD, families(deliveries), user);
        var own = RecordFacts.ofSection(null).openTo(Set.of(user.accountId()));
        policy.must(user, ServicesPermissions.RECORD, own);
    }

    private void mustRecordAll(List<Delivery> deliveries, User user) {
        if (!policy.decide(user, InstitutionPermissions.IMPORT, RecordFacts.ofInstitution())) {
            mustRecord(deliveries, user);
        }
    }

    private static Set<UUID> families(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(each -> each.recipient().family())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<UUID> write(
            List<DeliveryDraft> drafts, Supplier<UUID> event, BiConsumer<List<Delivery>, User> must, Change change) {
        var rules = ground.of(drafts, change);
        var deliveries = new ArrayList<Delivery>(drafts.size());
        for (var draft : drafts) {
            deliveries.add(rules.check(draft));
        }
        must.accept(deliveries, change.user());
        acts.drawUpFor(deliveries, change.institution());
        store.insert(deliveries, event, change);
        journal.recordAll(change, events(deliveries));
        return deliveries.stream().map(Delivery::id).toList();
    }

    /** An entry for each family, so that its history shows what was recorded for it and nothing of the others. */
    private static List<Journal.Event> events(List<Delivery> deliveries) {
        var ids = new LinkedHashMap<UUID, List<UUID>>();
        var subjects = new LinkedHashMap<UUID, List<UUID>>();
        for (var delivery : deliveries) {
            var about = delivery.subject();
            ids.computeIfAbsent(about, id -> new ArrayList<>()).add(delivery.id());
            var known = subjects.computeIfAbsent(about, id -> new ArrayList<>());
            delivery.subjects().filter(id -> !known.contains(id)).forEach(known::add);
        }
        return ids.entrySet().stream()
                .map(each -> new Journal.Event(new ServicesRecorded(each.getValue()), subjects.get(each.getKey())))
                .toList();
    }

    private static Supplier<UUID> one(UUID event) {
        return () -> event;
    }
}
