package opora.groups.sharing;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.marks.Mark;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.platform.Change;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a list of people to a partner. A consent withdrawn since the page was opened stops it. */
@Service
class HandOver {

    private final Consents consents;
    private final Journal journal;

    HandOver(Consents consents, Journal journal) {
        this.consents = consents;
        this.journal = journal;
    }

    /** What the journal keeps: to whom and what for. The people stand among its subjects. */
    record ParticipantsHandedOver(
            UUID gathering, UUID partner, TransferPurpose purpose, TransferForm.As as, boolean born)
            implements JournalEvent {}

    @Transactional
    public List<Mark> hand(Gathering gathering, TransferForm form, String partner, Change change) {
        var chosen = gathering.chosen(form.ticked());
        if (chosen.isEmpty()) {
            throw new Refused("groups.transfer.refused.nobody").on("persons");
        }
        var persons = chosen.stream().map(Mark::personId).toList();
        consents.mustAllow(change.institution(), ConsentPurpose.TRANSFER, partner, persons, change.today());
        var families = chosen.stream().map(Mark::familyId).filter(Objects::nonNull);
        journal.exported(
                change,
                new ParticipantsHandedOver(
                        gathering.id(), form.partner(), form.purpose(), form.as(), form.withBirthDates()),
                chosen.size(),
                Stream.of(Stream.of(gathering.id(), form.partner()), persons.stream(), families)
                        .flatMap(each -> each)
                        .collect(toCollection(LinkedHashSet::new)));
        return chosen;
    }
}
