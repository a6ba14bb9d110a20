package opora.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families whose presence here only a few may know: hidden in a refuge, abused, adopting. For everybody else they do not exist (NFR-04,
 * CAS-23). Who may know beside those who answer for them is named here.
 */
@Service
public class Restrictions {

    public static final String REFUGE = "refuge";

    /** In the order in which they are offered. */
    public static final List<String> KINDS = List.of(REFUGE, "abuse", "adoption");

    private final Families families;
    private final RestrictionStore restrictions;
    private final Journal journal;

    Restrictions(Families families, RestrictionStore restrictions, Journal journal) {
        this.families = families;
        this.restrictions = restrictions;
        this.journal = journal;
    }

    /** A restriction of the same kind that runs already stays as it is. */
    @Transactional
    public void start(RestrictionDraft draft, Change change) {
        families.must(PeoplePermissions.RESTRICT, List.of(draft.familyId()), change.user());
        if (!KINDS.contains(draft.kind())) {
            throw new Refused("people.refused.unknown-restriction").on("kind");
        }
        Days.mustHavePassed(draft.startsOn(), change, "startsOn");
        var id = Ids.next();
        if (restrictions.insert(id, draft, change)) {
            journal.access(
                    change,
                    new PeopleEvent.RestrictionStarted(draft.familyId(), id, draft.kind(), draft.startsOn()),
                    draft.familyId());
        }
    }

    /** With the last restriction of a family those who were named for it are named no longer. */
    @Transactional
    public void end(UUID restrictionId, LocalDate on, Change change) {
        var held = restrictions.lock(change.institution(), restrictionId).orElseThrow(NotFound::new);
        families.must(PeoplePermissions.RESTRICT, List.of(held.familyId()), change.user());
        if (held.endsOn() != null) {
            return;
        }
        Days.mustHavePassed(on, change, "on");
        Days.mustFollow(on, held.startsOn(), "on");
        restrictions.end(change.institution(), restrictionId, on);
        if (restrictions.running(change.institution(), held.familyId()).isEmpty()) {
            restrictions.releaseAll(change.institution(), held.familyId(), change.today());
        }
        journal.access(
                change,
                new PeopleEvent.RestrictionEnded(held.familyId(), restrictionId, held.kind(), on),
                held.familyId());
    }

    /** These employees work with the family too, wherever it lives. Whoever is named already stays so. */
    @Transactional
    public void name(UUID familyId, Set<UUID> employees, Change change) {
        families.must(PeoplePermissions.RESTRICT, List.of(familyId), change.user());
        if (restrictions.running(change.institution(), familyId).isEmpty()) {
            throw new Refused("people.refused.not-restricted").on("employeeId");
        }
        for (var employee : employees) {
            if (restrictions.name(change.institution(), familyId, employee, change.today())) {
                journal.access(change, new PeopleEvent.InsiderNamed(familyId, employee), familyId, employee);
            }
        }
    }

    @Transactional
    public void release(UUID familyId, UUID employeeId, Change change) {
        families.must(PeoplePermissions.RESTRICT, List.of(familyId), change.user());
        if (restrictions.release(change.institution(), familyId, employeeId, change.today())) {
            journal.access(change, new PeopleEvent.InsiderReleased(familyId, employeeId), familyId, employeeId);
        }
    }

    /** The address of a refuge is shown to those who need it, one look at a time, and each look stands in the journal. */
    @Transactional
    public void openAddress(UUID familyId, Change change) {
        families.must(PeoplePermissions.ADDRESS, List.of(familyId), change.user());
        journal.access(change, new PeopleEvent.AddressOpened(familyId), familyId);
    }
}
