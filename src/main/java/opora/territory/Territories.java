package opora.territory;

import static opora.territory.db.Tables.MUNICIPALITY;
import static opora.territory.db.Tables.SETTLEMENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import opora.territory.TerritoryEvents.MunicipalityAdded;
import opora.territory.TerritoryEvents.MunicipalityChanged;
import opora.territory.TerritoryEvents.SettlementAdded;
import opora.territory.TerritoryEvents.SettlementChanged;
import opora.territory.db.tables.records.SettlementRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps municipalities and settlements. They are shared by all institutions of a database, so what is there is taken as it is. */
@Service
@Transactional
public class Territories {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private final DSLContext db;
    private final Journal journal;

    Territories(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** Finds the municipality of a region by its name, or adds it. */
    public UUID municipality(String region, String name, Change change) {
        if (name.isBlank()) {
            throw new Refused("territory.name.missing").on("name");
        }
        var id = Ids.next();
        var added = db.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.ID, id)
                .set(MUNICIPALITY.REGION, region.strip())
                .set(MUNICIPALITY.NAME, name.strip())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            journal.record(change, new MunicipalityAdded(id), id);
            return id;
        } else {
            return db.select(MUNICIPALITY.ID)
                    .from(MUNICIPALITY)
                    .where(MUNICIPALITY.REGION.eq(region.strip()), MUNICIPALITY.NAME.eq(name.strip()))
                    .fetchSingle(MUNICIPALITY.ID);
        }
    }

    public void renameMunicipality(UUID id, String region, String name, Change change) {
        if (name.isBlank()) {
            throw new Refused("territory.name.missing").on("name");
        }
        var known = db.fetchOptional(MUNICIPALITY, MUNICIPALITY.ID.eq(id)).orElseThrow(NotFound::new);
        if (db.fetchExists(
                MUNICIPALITY,
                MUNICIPALITY.REGION.eq(region.strip()),
                MUNICIPALITY.NAME.eq(name.strip()),
                MUNICIPALITY.ID.ne(id))) {
            throw new Refused("constraint.municipality_once").on("name");
        }
        known.setRegion(region.strip());
        known.setName(name.strip());
        var fields = ChangedFields.of(known);
        if (!fields.isEmpty()) {
            known.update();
            journal.record(change, new MunicipalityChanged(id, fields), id);
        }
    }

    /** Finds the settlement of a municipality by kind and name, or adds it. */
    public UUID settlement(SettlementDraft draft, Change change) {
        mustMakeSense(draft);
        var settlement = db.newRecord(SETTLEMENT);
        settlement.setId(Ids.next());
        write(settlement, draft);
        var added =
                db.insertInto(SETTLEMENT).set(settlement).onConflictDoNothing().execute();
        if (added == 1) {
            journal.record(change, new SettlementAdded(settlement.getId()), settlement.getId());
            return settlement.getId();
        } else {
            return db.select(SETTLEMENT.ID).from(SETTLEMENT).where(same(draft)).fetchSingle(SETTLEMENT.ID);
        }
    }

    public void changeSettlement(UUID id, SettlementDraft draft, Change change) {
        mustMakeSense(draft);
        var settlement = db.fetchOptional(SETTLEMENT, SETTLEMENT.ID.eq(id)).orElseThrow(NotFound::new);
        if (db.fetchExists(SETTLEMENT, same(draft), SETTLEMENT.ID.ne(id))) {
            throw new Refused("constraint.settlement_once").on("name");
        }
        write(settlement, draft);
        var fields = ChangedFields.of(settlement);
        if (!fields.isEmpty()) {
            settlement.update();
            journal.record(change, new SettlementChanged(id, fields), id);
        }
    }

    private void mustMakeSense(SettlementDraft draft) {
        if (draft.name().isEmpty()) {
            throw new Refused("territory.name.missing").on("name");
        }
        if ((draft.latitude() == null) != (draft.longitude() == null)) {
            throw new Refused("constraint.coordinates_come_together")
                    .on(draft.latitude() == null ? "latitude" : "longitude");
        }
        mustLieOnEarth(draft.latitude(), POLE, "latitude", "constraint.latitude_on_earth");
        mustLieOnEarth(draft.longitude(), DATE_LINE, "longitude", "constraint.longitude_on_earth");
        if (!db.fetchExists(MUNICIPALITY, MUNICIPALITY.ID.eq(draft.municipalityId()))) {
            throw new NotFound();
        }
    }

    private static void mustLieOnEarth(@Nullable BigDecimal degrees, BigDecimal most, String field, String message) {
        if (degrees != null && degrees.abs().compareTo(most) > 0) {
            throw new Refused(message).on(field);
        }
    }

    private static Condition same(SettlementDraft draft) {
        return SETTLEMENT
                .MUNICIPALITY_ID
                .eq(draft.municipalityId())
                .and(SETTLEMENT.KIND.eq(draft.kind()))
                .and(SETTLEMENT.NAME.eq(draft.name()));
    }

    private static void write(SettlementRecord settlement, SettlementDraft draft) {
        settlement.setMunicipalityId(draft.municipalityId());
        settlement.setKind(draft.kind());
        settlement.setName(draft.name());
        settlement.setNameKey(SearchText.normalise(draft.name()));
        settlement.setRemote(draft.remote());
        settlement.setLatitude(degrees(draft.latitude()));
        settlement.setLongitude(degrees(draft.longitude()));
    }

    /** Kept with the digits of the column, so that 59.62 typed again is no change. */
    private static @Nullable BigDecimal degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(6, RoundingMode.HALF_UP);
    }
}
