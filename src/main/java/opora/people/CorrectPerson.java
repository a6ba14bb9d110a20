package opora.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what is known of a person. The journal keeps which fields, never what stood in them. */
@Service
public class CorrectPerson {

    private final Persons persons;
    private final PersonStore store;
    private final Journal journal;

    CorrectPerson(Persons persons, PersonStore store, Journal journal) {
        this.persons = persons;
        this.store = store;
        this.journal = journal;
    }

    /** Nothing is recorded when nothing differs. */
    @Transactional
    public void correct(UUID personId, PersonDraft draft, Change change) {
        persons.must(PeoplePermissions.FOLLOW, List.of(personId), change.user());
        var details = PersonDetails.of(draft, change.today(), "");
        var known = store.lock(change.institution(), personId).orElseThrow(NotFound::new);
        mustBeBornBeforeJoining(details, known);
        mustNotBeAnothers(details, known, change.institution());
        var fields = store.correct(known.row(), details);
        if (!fields.isEmpty()) {
            journal.record(change, new PeopleEvent.PersonCorrected(personId, fields), personId);
        }
    }

    private static void mustBeBornBeforeJoining(PersonDetails details, PersonStore.Known known) {
        var birthDate = details.birthDate();
        var earliest = known.earliestStay();
        if (birthDate != null && earliest != null && earliest.isBefore(birthDate)) {
            throw new Refused("people.refused.born-after-joining", RussianDate.format(earliest)).on("birthDate");
        }
    }

    private void mustNotBeAnothers(PersonDetails details, PersonStore.Known known, UUID institution) {
        var snils = details.snils();
        if (snils != null && !snils.equals(known.snils())) {
            var owners = store.familyNumbersBySnils(institution, Set.of(snils));
            if (owners.containsKey(snils)) {
                throw Admission.known(owners.get(snils)).on("snils");
            }
        }
    }
}
