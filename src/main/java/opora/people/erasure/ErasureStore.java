package opora.people.erasure;

import static opora.people.db.Tables.ERASURE;
import static opora.people.db.Tables.RETENTION;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.AccountNames;
import opora.people.FamilyStanding;
import opora.people.db.tables.records.ErasureRecord;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ErasureStore {

    /** What a centre keeps unless it says otherwise: the personal file of a recipient, five years after the service ended. */
    static final int USUAL_YEARS = 5;

    private static final int ROWS = 50;

    private final DSLContext db;
    private final List<FamilyStanding> standings;
    private final AccountNames accounts;
    private final Vault vault;
    private final Clock clock;

    ErasureStore(DSLContext db, List<FamilyStanding> standings, AccountNames accounts, Vault vault, Clock clock) {
        this.db = db;
        this.standings = standings;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    int years(UUID institution) {
        return db.select(RETENTION.YEARS)
                .from(RETENTION)
                .where(RETENTION.INSTITUTION_ID.eq(institution))
                .fetchOptional(RETENTION.YEARS)
                .orElse(USUAL_YEARS);
    }

    void keep(UUID institution, int years) {
        db.insertInto(RETENTION)
                .set(RETENTION.INSTITUTION_ID, institution)
                .set(RETENTION.YEARS, years)
                .onConflict(RETENTION.INSTITUTION_ID)
                .doUpdate()
                .set(RETENTION.YEARS, years)
                .execute();
    }

    /** Families removed on the day or before it and not erased yet, the longest ago first. */
    List<RetentionPage.Due> due(UUID institution, LocalDate last) {
        Map<UUID, LocalDate> removed = standings.stream()
                .flatMap(each -> each.removedUntil(institution, last).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        return db
                .select(FAMILY_CARD.ID, FAMILY_CARD.NUMBER)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(institution),
                        FAMILY_CARD.ID.eq(any(removed.keySet().toArray(UUID[]::new))),
                        notExists(selectOne()
                                .from(ERASURE)
                                .where(
                                        ERASURE.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                                        ERASURE.FAMILY_ID.eq(FAMILY_CARD.ID))))
                .fetch(row -> new RetentionPage.Due(row.value1(), row.value2(), removed.get(row.value1())))
                .stream()
                .sorted(Comparator.comparing(RetentionPage.Due::removedOn).thenComparing(RetentionPage.Due::number))
                .limit(ROWS)
                .toList();
    }

    List<ErasureAct> acts(UUID institution) {
        var rows = db.selectFrom(ERASURE)
                .where(ERASURE.INSTITUTION_ID.eq(institution))
                .orderBy(ERASURE.NUMBER.desc())
                .limit(ROWS)
                .fetch();
        var names = accounts.of(rows.intoSet(ERASURE.ERASED_BY));
        return rows.map(row -> act(row, names));
    }

    Optional<ErasureAct> act(UUID institution, UUID id) {
        return db.selectFrom(ERASURE)
                .where(ERASURE.INSTITUTION_ID.eq(institution), ERASURE.ID.eq(id))
                .fetchOptional()
                .map(row -> act(row, accounts.of(Set.of(row.getErasedBy()))));
    }

    private ErasureAct act(ErasureRecord row, Map<UUID, String> names) {
        return new ErasureAct(
                row.getId(),
                row.getNumber(),
                row.getFamilyNumber(),
                vault.open(ErasureSealed.NAMES, row.getId(), row.getNames()),
                ErasureReason.valueOf(row.getReason()),
                vault.open(ErasureSealed.DOCUMENT, row.getId(), row.getDocument()),
                row.getTexts(),
                row.getErasedAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                names.getOrDefault(row.getErasedBy(), ""));
    }
}
