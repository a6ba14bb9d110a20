package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SIGNAL_ERASURE;
import static opora.casework.db.Tables.SIGNAL_RETENTION;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.casework.db.tables.records.SignalErasureRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** How long signals without a family are kept here, which are due to go, and the acts of those that went. */
@Repository
class KeepingStore {

    private static final int ACTS = 50;

    private final DSLContext db;
    private final AccountNames accounts;
    private final Clock clock;

    KeepingStore(DSLContext db, AccountNames accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<KeepingTerm> terms(UUID institution) {
        Map<String, Integer> set = db.selectFrom(SIGNAL_RETENTION)
                .where(SIGNAL_RETENTION.INSTITUTION_ID.eq(institution))
                .fetchMap(SIGNAL_RETENTION.KIND, SIGNAL_RETENTION.YEARS);
        return KeepingTerm.all().stream()
                .map(each -> each.lasting(set.getOrDefault(each.code(), each.years())))
                .toList();
    }

    void keep(UUID institution, String kind, int years) {
        db.insertInto(SIGNAL_RETENTION)
                .set(SIGNAL_RETENTION.INSTITUTION_ID, institution)
                .set(SIGNAL_RETENTION.KIND, kind)
                .set(SIGNAL_RETENTION.YEARS, years)
                .onConflict(SIGNAL_RETENTION.INSTITUTION_ID, SIGNAL_RETENTION.KIND)
                .doUpdate()
                .set(SIGNAL_RETENTION.YEARS, years)
                .execute();
    }

    /** Settled on the day or before it and not erased yet, the longest ago first. */
    List<KeepingPage.Due> due(UUID institution, KeepingTerm term, LocalDate last) {
        boolean decided = term.code().equals(KeepingTerm.DECIDED);
        Field<LocalDate> settled = decided ? SIGNAL.DECIDED_ON : cast(SIGNAL.VOIDED_AT, SQLDataType.LOCALDATE);
        var state = decided ? SignalState.DECIDED : SignalState.VOID;
        return db.select(SIGNAL.ID, SIGNAL.NUMBER, SIGNAL.YEAR, SIGNAL.RECEIVED_ON, settled)
                .from(SIGNAL)
                .where(
                        SIGNAL.INSTITUTION_ID.eq(institution),
                        SIGNAL.FAMILY_ID.isNull(),
                        SIGNAL.ERASURE_ID.isNull(),
                        SIGNAL.STATE.eq(inline(state.code())),
                        settled.le(last))
                .orderBy(settled, SIGNAL.ID)
                .fetch(row -> new KeepingPage.Due(
                        row.value1(), row.value2() + "/" + row.value3(), row.value4(), row.value5()));
    }

    List<SignalErasureAct> acts(UUID institution) {
        return acts(SIGNAL_ERASURE.INSTITUTION_ID.eq(institution));
    }

    /** The act of this number, or the last one. */
    Optional<SignalErasureAct> act(UUID institution, int number) {
        var ofInstitution = SIGNAL_ERASURE.INSTITUTION_ID.eq(institution);
        return acts(number == 0 ? ofInstitution : ofInstitution.and(SIGNAL_ERASURE.NUMBER.eq(number))).stream()
                .findFirst();
    }

    /** The act by which this signal was erased, if it was. */
    Optional<SignalErasureAct> ofSignal(UUID institution, UUID signal) {
        return acts(SIGNAL_ERASURE
                        .INSTITUTION_ID
                        .eq(institution)
                        .and(SIGNAL_ERASURE.ID.eq(select(SIGNAL.ERASURE_ID)
                                .from(SIGNAL)
                                .where(SIGNAL.INSTITUTION_ID.eq(institution), SIGNAL.ID.eq(signal)))))
                .stream()
                .findFirst();
    }

    private List<SignalErasureAct> acts(Condition which) {
        var rows = db.selectFrom(SIGNAL_ERASURE)
                .where(which)
                .orderBy(SIGNAL_ERASURE.NUMBER.desc())
                .limit(ACTS)
                .fetch();
        var names = accounts.of(Set.copyOf(rows.getValues(SIGNAL_ERASURE.ERASED_BY)));
        return rows.map(row -> act(row, names));
    }

    private SignalErasureAct act(SignalErasureRecord row, Map<UUID, String> names) {
        return new SignalErasureAct(
                row.getNumber(),
                KeepingTerm.of(row.getKind()).orElseThrow().lasting(row.getYears()),
                row.getUntil(),
                row.getSignals(),
                row.getNumbers(),
                row.getTexts(),
                row.getErasedAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                names.getOrDefault(row.getErasedBy(), ""));
    }

    int nextNumber(UUID institution) {
        return db.select(field("coalesce(max({0}), 0) + 1", Integer.class, SIGNAL_ERASURE.NUMBER))
                .from(SIGNAL_ERASURE)
                .where(SIGNAL_ERASURE.INSTITUTION_ID.eq(institution))
                .fetchSingle()
                .value1();
    }
}
