package opora.learning;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.learning.LearningEvents.LearningCorrected;
import opora.learning.LearningEvents.LearningEntered;
import opora.learning.LearningEvents.LearningVoided;
import opora.learning.LearningEvents.LearningWithdrawn;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A register and what is done with its entries, the same in all of them: entered, corrected, voided with a reason, and taken back when
 * they came with a workbook. What an entry holds and which rules it obeys is told by the register itself.
 */
@Transactional
public abstract class EntryBook<D extends EntryDraft, R extends UpdatableRecord<R>> {

    private static final int LONGEST_REASON = 500;

    private static final Field<UUID> INSTITUTION = field(name("institution_id"), UUID.class);
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<OffsetDateTime> RECORDED_AT = field(name("recorded_at"), OffsetDateTime.class);
    private static final Field<UUID> RECORDED_BY = field(name("recorded_by"), UUID.class);
    private static final Field<OffsetDateTime> VOIDED_AT = field(name("voided_at"), OffsetDateTime.class);
    private static final Field<UUID> VOIDED_BY = field(name("voided_by"), UUID.class);
    private static final Field<String> VOID_REASON = field(name("void_reason"), String.class);

    private final DSLContext db;
    private final Journal journal;
    private final Policy policy;
    private final Register register;
    private final Table<R> table;
    private final @Nullable Roster roster;

    EntryBook(
            DSLContext db, Journal journal, Policy policy, Register register, Table<R> table, @Nullable Roster roster) {
        this.db = db;
        this.journal = journal;
        this.policy = policy;
        this.register = register;
        this.table = table;
        this.roster = roster;
    }

    /**
     * An entry as it stands.
     *
     * @param voided when, by whom and why it was voided; null while it counts
     */
    public record Kept<D>(
            UUID id,
            D draft,
            OffsetDateTime recordedAt,
            UUID recordedBy,
            @Nullable Voided voided) {}

    public record Voided(OffsetDateTime at, UUID by, String reason) {}

    public Register register() {
        return register;
    }

    public UUID add(D draft, Change change) {
        policy.mustHold(change.user(), LearningPermissions.EDIT);
        return addAll(List.of(draft), change).getFirst();
    }

    public List<UUID> addAll(List<D> drafts, Change change) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        policy.mustHold(change.user(), LearningPermissions.EDIT, InstitutionPermissions.IMPORT);
        var workforce = Workforce.of(change.institution(), db);
        var rows = new LinkedHashMap<UUID, R>();
        var rosters = new LinkedHashMap<UUID, Set<UUID>>();
        var events = new ArrayList<Journal.Event>();
        for (var draft : drafts) {
            mustBeTrue(draft, null, workforce, change);
            var row = blank(change);
            write(row, draft);
            var id = row.get(ID);
            rows.put(id, row);
            rosters.put(id, rosterOf(draft));
            events.add(new Journal.Event(new LearningEntered(register.code(), id), subjects(id, draft)));
        }
        db.batchInsert(rows.values()).execute();
        if (roster != null) {
            roster.addAll(change.institution(), rosters, db);
        }
        journal.recordAll(change, events);
        return List.copyOf(rows.keySet());
    }

    public void correct(UUID id, D draft, Change change) {
        var row = locked(id, change);
        if (row.get(VOIDED_AT) != null) {
            throw new Refused("learning.refused.voided");
        }
        mustBeTrue(draft, id, Workforce.of(change.institution(), db), change);
        write(row, draft);
        var fields = new ArrayList<>(ChangedFields.of(row));
        if (roster != null && roster.replace(change.institution(), id, rosterOf(draft), db)) {
            fields.add(roster.table().getName());
        }
        if (!fields.isEmpty()) {
            row.update();
            var event = new LearningCorrected(register.code(), id, List.copyOf(fields));
            journal.recordAll(change, List.of(new Journal.Event(event, subjects(id, draft))));
        }
    }

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    public void voidIt(UUID id, Change change) {
        var row = locked(id, change);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("learning.refused.void-reason").on("reason");
        }
        if (row.get(VOIDED_AT) == null) {
            row.set(VOIDED_AT, change.at().toOffsetDateTime());
            row.set(VOIDED_BY, change.by());
            row.set(VOID_REASON, change.reason());
            row.update();
            var event = new LearningVoided(register.code(), id);
            var draft = read(row, rosterIn(row));
            journal.recordAll(change, List.of(new Journal.Event(event, subjects(id, draft))));
        }
    }

    /** Takes entries back that came with a workbook, as if they had not been made. */
    public void withdraw(Collection<UUID> entries, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        if (!entries.isEmpty()) {
            if (roster != null) {
                roster.delete(change.institution(), entries, db);
            }
            db.deleteFrom(table)
                    .where(INSTITUTION.eq(change.institution()), ID.in(entries))
                    .execute();
            journal.record(
                    change, new LearningWithdrawn(register.code(), entries.size()), entries.toArray(UUID[]::new));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Kept<D>> find(UUID institution, UUID id) {
        return db.selectFrom(table)
                .where(INSTITUTION.eq(institution), ID.eq(id))
                .fetchOptional()
                .map(row -> new Kept<>(
                        id, read(row, rosterIn(row)), row.get(RECORDED_AT), row.get(RECORDED_BY), voidedOf(row)));
    }

    /** Writes every field of the draft into the row. */
    abstract void write(R row, D draft);

    abstract D read(R row, Set<UUID> roster);

    Set<UUID> rosterOf(D draft) {
        return Roster.NOBODY;
    }

    /** What only the other entries of the institution can tell. */
    void mustFit(D draft, @Nullable UUID self, Change change) {}

    private void mustBeTrue(D draft, @Nullable UUID self, Workforce workforce, Change change) {
        draft.mustMakeSense(change.today());
        workforce.mustHaveWorked(draft);
        mustFit(draft, self, change);
    }

    private R blank(Change change) {
        var row = db.newRecord(table);
        row.set(INSTITUTION, change.institution());
        row.set(ID, Ids.next());
        row.set(RECORDED_AT, change.at().toOffsetDateTime());
        row.set(RECORDED_BY, change.by());
        return row;
    }

    private R locked(UUID id, Change change) {
        policy.mustHold(change.user(), LearningPermissions.EDIT);
        return db.selectFrom(table)
                .where(INSTITUTION.eq(change.institution()), ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private Set<UUID> rosterIn(R row) {
        return roster == null ? Roster.NOBODY : roster.of(row.get(INSTITUTION), row.get(ID), db);
    }

    private @Nullable Voided voidedOf(R row) {
        var at = row.get(VOIDED_AT);
        return at == null ? null : new Voided(at, row.get(VOIDED_BY), row.get(VOID_REASON));
    }

    private List<UUID> subjects(UUID id, D draft) {
        return Stream.concat(Stream.of(id), draft.named().stream().map(Named::employee))
                .distinct()
                .toList();
    }
}
