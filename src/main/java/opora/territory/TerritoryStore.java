package opora.territory;

import static opora.territory.db.Tables.MUNICIPALITY;
import static opora.territory.db.Tables.SETTLEMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.paging.Slice;
import opora.platform.text.SearchText;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TerritoryStore {

    private final DSLContext db;

    TerritoryStore(DSLContext db) {
        this.db = db;
    }

    List<MunicipalityLine> municipalities() {
        var remote = count().filterWhere(SETTLEMENT.REMOTE.isTrue());
        return db.select(MUNICIPALITY.ID, MUNICIPALITY.REGION, MUNICIPALITY.NAME, count(SETTLEMENT.ID), remote)
                .from(MUNICIPALITY)
                .leftJoin(SETTLEMENT)
                .on(SETTLEMENT.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
                .groupBy(MUNICIPALITY.ID, MUNICIPALITY.REGION, MUNICIPALITY.NAME)
                .orderBy(MUNICIPALITY.REGION, MUNICIPALITY.NAME)
                .fetch(row ->
                        new MunicipalityLine(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    List<Choice> choices() {
        return db.select(MUNICIPALITY.ID, MUNICIPALITY.NAME)
                .from(MUNICIPALITY)
                .orderBy(MUNICIPALITY.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    MunicipalityLine municipality(UUID id) {
        return municipalities().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Slice<SettlementLine> settlements(TerritoryFilter filter, @Nullable UUID after) {
        var conditions = new ArrayList<Condition>();
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add(SETTLEMENT.NAME_KEY.startsWith(SearchText.normalise(filter.q())));
        }
        if (filter.municipality() != null) {
            conditions.add(SETTLEMENT.MUNICIPALITY_ID.eq(filter.municipality()));
        }
        if (filter.onlyRemote()) {
            conditions.add(SETTLEMENT.REMOTE.isTrue());
        }
        if (after != null) {
            conditions.add(row(SETTLEMENT.NAME_KEY, SETTLEMENT.ID)
                    .gt(select(SETTLEMENT.NAME_KEY, SETTLEMENT.ID)
                            .from(SETTLEMENT)
                            .where(SETTLEMENT.ID.eq(after))));
        }
        var rows = read().where(conditions)
                .orderBy(SETTLEMENT.NAME_KEY, SETTLEMENT.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(TerritoryStore::line);
        return Slice.of(rows, line -> line.id().toString());
    }

    Optional<SettlementLine> settlement(UUID id) {
        return read().where(SETTLEMENT.ID.eq(id)).fetchOptional(TerritoryStore::line);
    }

    private SelectOnConditionStep<? extends Record> read() {
        return db.select(
                        SETTLEMENT.ID,
                        SETTLEMENT.MUNICIPALITY_ID,
                        MUNICIPALITY.NAME,
                        SETTLEMENT.KIND,
                        SETTLEMENT.NAME,
                        SETTLEMENT.REMOTE,
                        SETTLEMENT.LATITUDE,
                        SETTLEMENT.LONGITUDE)
                .from(SETTLEMENT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.ID.eq(SETTLEMENT.MUNICIPALITY_ID));
    }

    private static SettlementLine line(Record row) {
        return new SettlementLine(
                row.get(SETTLEMENT.ID),
                row.get(SETTLEMENT.MUNICIPALITY_ID),
                row.get(MUNICIPALITY.NAME),
                row.get(SETTLEMENT.KIND),
                row.get(SETTLEMENT.NAME),
                row.get(SETTLEMENT.REMOTE),
                row.get(SETTLEMENT.LATITUDE),
                row.get(SETTLEMENT.LONGITUDE));
    }
}
