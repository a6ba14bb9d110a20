package opora.people;

import static opora.people.db.Tables.PERSON;

import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.text.Snils;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A СНИЛС of somebody the user may not know. Asked before the change that would be refused, in a transaction of its own: the entry
 * of the journal stays when the change is taken back.
 */
@Component
public class HiddenNumbers {

    private final DSLContext db;
    private final NumberIndex numbers;
    private final Journal journal;

    HiddenNumbers(DSLContext db, NumberIndex numbers, Journal journal) {
        this.db = db;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** What the journal keeps: that it was tried, and neither the number nor whose it is. */
    record HiddenNumberTyped() implements JournalEvent {}

    @Transactional
    public boolean meets(@Nullable String typed, Change change) {
        var token = typed == null
                ? null
                : Snils.parse(typed).map(Snils::digits).map(numbers::ofSnils).orElse(null);
        if (token == null || !isHeld(token, change) || isSeen(token, change)) {
            return false;
        }
        journal.access(change, new HiddenNumberTyped());
        return true;
    }

    private boolean isHeld(String token, Change change) {
        var held = DSL.function("people.is_snils_held", Boolean.class, DSL.val(change.institution()), DSL.val(token));
        return Boolean.TRUE.equals(db.select(held).fetchSingle().value1());
    }

    private boolean isSeen(String token, Change change) {
        return db.fetchExists(PERSON, PERSON.INSTITUTION_ID.eq(change.institution()), PERSON.SNILS_INDEX.eq(token));
    }
}
