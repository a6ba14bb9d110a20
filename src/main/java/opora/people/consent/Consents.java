package opora.people.consent;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.people.family.FamilyFile;
import opora.people.family.PresentMembers;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents of people to what is done with their data (152-FZ art. 9, 10, 10.1): recorded when signed, withdrawn when withdrawn, and asked
 * for before data goes to a partner or is published.
 */
@Service
public class Consents {

    private final Families families;
    private final PresentMembers members;
    private final ConsentStore store;
    private final Journal journal;

    Consents(Families families, PresentMembers members, ConsentStore store, Journal journal) {
        this.families = families;
        this.members = members;
        this.store = store;
        this.journal = journal;
    }

    @Transactional
    public UUID record(ConsentDraft draft, Change change) {
        families.must(PeoplePermissions.FOLLOW, List.of(draft.familyId()), change.user());
        var person = members.of(change.institution(), draft.familyId()).stream()
                .filter(each -> each.personId().equals(draft.personId()))
                .findFirst()
                .orElseThrow(() -> new Refused("people.refused.not-a-member").on("personId"));
        ConsentRules.mustMakeSense(draft, person, change);
        var id = Ids.next();
        store.insert(change.institution(), id, draft);
        journal.record(
                change,
                new ConsentEvent.ConsentRecorded(
                        draft.familyId(), draft.personId(), id, draft.purpose(), draft.signedOn()),
                draft.familyId(),
                draft.personId());
        return id;
    }

    /** @param on from this day on it is good no more; nothing changes when it was withdrawn before */
    @Transactional
    public void withdraw(UUID familyId, UUID id, LocalDate on, String document, Change change) {
        families.must(PeoplePermissions.FOLLOW, List.of(familyId), change.user());
        var consent = store.lock(change.institution(), id)
                .filter(each -> each.getFamilyId().equals(familyId))
                .orElseThrow(NotFound::new);
        if (consent.getWithdrawnOn() != null) {
            return;
        }
        ConsentRules.mustHavePassed(on, change, "on");
        if (on.isBefore(consent.getSignedOn())) {
            throw new Refused("people.refused.ends-before-start", RussianDate.format(consent.getSignedOn())).on("on");
        }
        store.withdraw(change.institution(), id, on, document.strip());
        journal.record(
                change,
                new ConsentEvent.ConsentWithdrawn(
                        familyId, consent.getPersonId(), id, ConsentPurpose.valueOf(consent.getPurpose()), on),
                familyId,
                consent.getPersonId());
    }

    /**
     * Those of the people who allow it on the day.
     *
     * @param recipient who would receive the data; asked of a transfer only, where the consent names its recipient
     */
    @Transactional(readOnly = true)
    public Set<UUID> allowing(
            UUID institution,
            ConsentPurpose purpose,
            @Nullable String recipient,
            Collection<UUID> persons,
            LocalDate day) {
        return Set.copyOf(given(institution, purpose, recipient, persons, day).keySet());
    }

    /** The same with the document of each, the newest when there are several: it says which data. */
    @Transactional(readOnly = true)
    public Map<UUID, Consent> given(
            UUID institution,
            ConsentPurpose purpose,
            @Nullable String recipient,
            Collection<UUID> persons,
            LocalDate day) {
        return store.ofPersons(institution, purpose, persons).stream()
                .filter(each -> each.goodOn(day))
                .filter(each -> purpose != ConsentPurpose.TRANSFER || isFor(recipient, each))
                .collect(toMap(Consent::personId, each -> each, (newest, older) -> newest));
    }

    /** Refuses what even one of the people has not allowed. The sentence says how many, never who. */
    public void mustAllow(
            UUID institution,
            ConsentPurpose purpose,
            @Nullable String recipient,
            Collection<UUID> persons,
            LocalDate day) {
        var silent = new HashSet<>(persons);
        silent.removeAll(allowing(institution, purpose, recipient, persons, day));
        if (!silent.isEmpty()) {
            throw new Refused("people.consent.missing." + purpose, silent.size());
        }
    }

    private static boolean isFor(@Nullable String recipient, Consent consent) {
        return recipient != null && ConsentRules.plain(recipient).equals(ConsentRules.plain(consent.recipient()));
    }

    List<FamilyFile.Member> membersOf(UUID institution, UUID familyId) {
        return members.of(institution, familyId);
    }
}
