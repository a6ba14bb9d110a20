package opora.surveys.reviews;

import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the book of reviews and suggestions, answers, and takes back what was written by mistake. */
@Service
public class WriteInBook {

    static final int LONGEST = 4000;
    static final int LONGEST_SIGNED = 300;

    private final BookStore reviews;
    private final Journal journal;

    WriteInBook(BookStore reviews, Journal journal) {
        this.reviews = reviews;
        this.journal = journal;
    }

    /** The same key sent again changes nothing. */
    @Transactional
    public UUID record(ReviewDraft draft, Change change) {
        if (draft.receivedOn().isAfter(change.today())) {
            throw new Refused("surveys.refused.future", RussianDate.format(draft.receivedOn())).on("receivedOn");
        }
        mustSay(draft.text(), "surveys.review.refused.text", "text");
        if (draft.signed().length() > LONGEST_SIGNED) {
            throw new Refused("surveys.review.refused.signed", LONGEST_SIGNED).on("signed");
        }
        if (reviews.insert(draft, change)) {
            journal.record(
                    change,
                    new BookEvent.BookEntryRecorded(
                            draft.key(), draft.kind().code(), draft.way().code()),
                    draft.key());
        }
        return draft.key();
    }

    @Transactional
    public void answer(UUID id, String answer, Change change) {
        standing(id, change);
        mustSay(answer, "surveys.review.refused.answer", "answer");
        reviews.answer(id, answer.strip(), change);
        journal.record(change, new BookEvent.BookEntryAnswered(id), id);
    }

    @Transactional
    public void voidIt(UUID id, String reason, Change change) {
        standing(id, change);
        mustSay(reason, "surveys.review.refused.reason", "reason");
        reviews.voidIt(id, reason.strip(), change);
        journal.record(change, new BookEvent.BookEntryVoided(id), id);
    }

    private void standing(UUID id, Change change) {
        var review = reviews.find(change.institution(), id).orElseThrow(NotFound::new);
        if (review.voided()) {
            throw new Refused("surveys.review.refused.voided");
        }
    }

    private static void mustSay(String text, String key, String field) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused(key, LONGEST).on(field);
        }
    }
}
