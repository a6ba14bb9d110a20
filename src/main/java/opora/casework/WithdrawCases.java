package opora.casework;

import static opora.casework.db.Tables.CASE_FILE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.people.Families;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was brought in by mistake, as if it had not been. What happened is ended, not withdrawn. */
@Service
public class WithdrawCases {

    private final DSLContext db;
    private final Families families;
    private final Journal journal;

    WithdrawCases(DSLContext db, Families families, Journal journal) {
        this.db = db;
        this.families = families;
        this.journal = journal;
    }

    record RemovalWithdrawn(UUID familyId) implements JournalEvent {}

    /** The families are on service again as they were before their removal. */
    @Transactional
    public void removals(Collection<UUID> familyIds, Change change) {
        families.must(InstitutionPermissions.IMPORT, familyIds, change.user());
        var later = CASE_FILE.as("later");
        db.update(CASE_FILE)
                .set(CASE_FILE.CLOSED_ON, castNull(CASE_FILE.CLOSED_ON))
                .set(CASE_FILE.CLOSING_REASON, castNull(CASE_FILE.CLOSING_REASON))
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(change.institution()),
                        CASE_FILE.FAMILY_ID.eq(any(familyIds.toArray(UUID[]::new))),
                        CASE_FILE.CLOSED_ON.eq(select(max(later.CLOSED_ON))
                                .from(later)
                                .where(
                                        later.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                                        later.FAMILY_ID.eq(CASE_FILE.FAMILY_ID))))
                .execute();
        journal.recordAll(
                change,
                familyIds.stream()
                        .map(family -> Journal.Event.of(new RemovalWithdrawn(family), family))
                        .toList());
    }

    /** The cases of families whose registration is withdrawn next. */
    @Transactional
    public void cases(Collection<UUID> familyIds, Change change) {
        families.must(InstitutionPermissions.IMPORT, familyIds, change.user());
        db.deleteFrom(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(change.institution()),
                        CASE_FILE.FAMILY_ID.eq(any(familyIds.toArray(UUID[]::new))))
                .execute();
    }
}
