package opora.casework.handover;

import static opora.people.views.Tables.FAMILY_CARD;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.accompaniment.CaseDay;
import opora.people.Curators;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordState;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A family goes to another curator: offered and accepted, or given at once by who answers for the work (STF-15). */
@Service
public class Handovers {

    private static final int LONGEST = 4000;

    private final DSLContext db;
    private final Families families;
    private final Policy policy;
    private final Cases cases;
    private final CaseDay days;
    private final HandoverStore handovers;
    private final Curators curators;
    private final Journal journal;

    Handovers(
            DSLContext db,
            Families families,
            Policy policy,
            Cases cases,
            CaseDay days,
            HandoverStore handovers,
            Curators curators,
            Journal journal) {
        this.db = db;
        this.families = families;
        this.policy = policy;
        this.cases = cases;
        this.days = days;
        this.handovers = handovers;
        this.curators = curators;
        this.journal = journal;
    }

    @Transactional
    public void offer(UUID family, UUID to, String because, Change change) {
        families.must(HandoverPermissions.OFFER, List.of(family), change.user());
        var facts = families.facts(List.of(family), change.user()).get(family);
        if (facts != null && facts.is(RecordState.RESTRICTED)) {
            throw new Refused("casework.handover.refused.restricted");
        }
        var running = cases.mustRun(change.institution(), family);
        var curator = curator(family, change);
        if (curator == null) {
            throw new Refused("casework.handover.refused.no-curator");
        }
        mustBeAnother(curator, to, because, change);
        if (handovers.open(change.institution(), family).isPresent()) {
            throw new Refused("constraint.one_open_handover");
        }
        handovers.insert(running, family, curator, to, because.strip(), HandoverState.OFFERED, change);
        journal.record(change, new HandoverEvent.HandoverOffered(family, curator, to), family, to);
    }

    @Transactional
    public void withdraw(UUID family, Change change) {
        families.must(HandoverPermissions.OFFER, List.of(family), change.user());
        cases.mustRun(change.institution(), family);
        var offer = handovers
                .open(change.institution(), family)
                .orElseThrow(() -> new Refused("casework.handover.refused.settled"));
        handovers.settle(offer.id(), HandoverState.WITHDRAWN, "", change);
        journal.record(change, new HandoverEvent.HandoverWithdrawn(family), family);
    }

    /** The offer is what gives the family to the one it names, whose sections it need not lie in. */
    @Transactional
    public void accept(UUID family, Change change) {
        var offer = offeredToMe(family, change);
        if (!Objects.equals(curator(family, change), offer.fromId())) {
            throw new Refused("casework.handover.refused.curator-changed");
        }
        if (!handovers.settle(offer.id(), HandoverState.ACCEPTED, "", change)) {
            throw new Refused("casework.handover.refused.settled");
        }
        curators.takeOver(family, offer.toId(), change.today(), change);
        journal.record(change, new HandoverEvent.HandoverAccepted(family, offer.toId()), family, offer.toId());
    }

    @Transactional
    public void decline(UUID family, String because, Change change) {
        var offer = offeredToMe(family, change);
        mustSayWhy(because, "answer");
        if (!handovers.settle(offer.id(), HandoverState.DECLINED, because.strip(), change)) {
            throw new Refused("casework.handover.refused.settled");
        }
        journal.record(change, new HandoverEvent.HandoverDeclined(family, offer.toId()), family, offer.toId());
    }

    /** An offer that waits is over with it. */
    @Transactional
    public void assign(UUID family, UUID to, String because, Change change) {
        families.must(HandoverPermissions.ASSIGN, List.of(family), change.user());
        var running = cases.mustRun(change.institution(), family);
        var curator = curator(family, change);
        mustBeAnother(curator, to, because, change);
        handovers
                .open(change.institution(), family)
                .ifPresent(offer -> handovers.settle(offer.id(), HandoverState.WITHDRAWN, "", change));
        curators.appoint(family, to, change.today(), change);
        handovers.insert(running, family, curator, to, because.strip(), HandoverState.ASSIGNED, change);
        journal.record(change, new HandoverEvent.FamilyAssigned(family, curator, to), family, to);
    }

    private Handover offeredToMe(UUID family, Change change) {
        policy.mustHold(change.user(), HandoverPermissions.ANSWER);
        var ours = handovers.ofFamily(change.institution(), family).stream()
                .filter(each -> change.user().employees().contains(each.toId()))
                .toList();
        if (ours.isEmpty()) {
            throw new NotFound();
        }
        families.mustNamed(HandoverPermissions.ANSWER, family, ours.getFirst().toId(), change.user());
        cases.mustRun(change.institution(), family);
        return ours.stream()
                .filter(Handover::open)
                .findFirst()
                .orElseThrow(() -> new Refused("casework.handover.refused.settled"));
    }

    private void mustBeAnother(@Nullable UUID curator, UUID to, String because, Change change) {
        if (to.equals(curator)) {
            throw new Refused("casework.handover.refused.same").on("employeeId");
        }
        days.mustBeAtWork(change.institution(), to, change.today(), "employeeId");
        mustSayWhy(because, "because");
    }

    private static void mustSayWhy(String because, String field) {
        if (because.isBlank() || because.length() > LONGEST) {
            throw new Refused("casework.handover.refused.because", LONGEST).on(field);
        }
    }

    private @Nullable UUID curator(UUID family, Change change) {
        return db.select(FAMILY_CARD.CURATOR_ID)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(change.institution()), FAMILY_CARD.ID.eq(family))
                .fetchOne(FAMILY_CARD.CURATOR_ID);
    }
}
