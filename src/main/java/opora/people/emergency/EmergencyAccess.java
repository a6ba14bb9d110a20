package opora.people.emergency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.NumberIndex;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.Snils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The glass that is broken when a child cannot wait: a restricted family is opened for three hours to somebody who may not know it, who
 * says why. Everything they open meanwhile stands in the journal, and a head of department judges it afterwards.
 */
@Service
public class EmergencyAccess {

    private static final int SHORTEST_REASON = 20;

    private final EmergencyStore store;
    private final Families families;
    private final NumberIndex numbers;
    private final Journal journal;

    EmergencyAccess(EmergencyStore store, Families families, NumberIndex numbers, Journal journal) {
        this.store = store;
        this.families = families;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** Empty when there is no restricted family of that number: the attempt stands in the journal all the same. */
    @Transactional
    public Optional<UUID> open(EmergencyForm form, Change change) {
        var reason = form.reason().strip();
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            throw new Refused("people.emergency.refused.reason", SHORTEST_REASON).on("reason");
        }
        var id = Ids.next();
        var tokens = Snils.parse(form.which())
                .map(Snils::digits)
                .map(numbers::allOfSnils)
                .orElse(List.of(""));
        var family = tokens.stream()
                .flatMap(token -> store.breakGlass(id, form.which().strip(), token, reason).stream())
                .findFirst();
        family.ifPresentOrElse(
                opened -> journal.access(change, new EmergencyEvent.EmergencyOpened(id, opened), opened),
                () -> journal.access(change, new EmergencyEvent.EmergencyNotFound()));
        return family;
    }

    /** Judged once, by another than who used it, who may know the family in the ordinary way. */
    @Transactional
    public void judge(UUID id, Verdict verdict, String remark, Change change) {
        var access = store.lock(change.institution(), id).orElseThrow(NotFound::new);
        families.must(PeoplePermissions.JUDGE, List.of(access.getFamilyId()), change.user());
        if (access.getAccountId().equals(change.by())) {
            throw new Refused("people.emergency.refused.own");
        }
        if (access.getVerdict() != null) {
            throw new Refused("people.emergency.refused.judged");
        }
        if (verdict == Verdict.UNJUSTIFIED && remark.isBlank()) {
            throw new Refused("people.emergency.refused.remark").on("remark");
        }
        store.judge(change.institution(), id, change.by(), verdict, remark.strip());
        journal.access(
                change, new EmergencyEvent.EmergencyJudged(id, access.getFamilyId(), verdict), access.getFamilyId());
    }
}
