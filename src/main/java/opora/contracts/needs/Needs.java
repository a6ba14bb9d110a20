package opora.contracts.needs;

import static opora.contracts.db.Tables.NEED;
import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.contracts.ContractsSecrets;
import opora.contracts.NeedKind;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The needs declared under a contract. Reach is asked before. */
@Repository
public class Needs {

    private final DSLContext db;
    private final Vault vault;

    Needs(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A need and where it stands. */
    public record Need(
            UUID id,
            String person,
            NeedKind kind,
            LocalDate declaredOn,
            @Nullable LocalDate metOn,
            String evidence,
            @Nullable LocalDate withdrawnOn,
            String withdrawal,
            int version) {

        public boolean open() {
            return metOn == null && withdrawnOn == null;
        }

        public String stateKey() {
            return metOn != null
                    ? "contracts.need.met"
                    : withdrawnOn != null ? "contracts.need.withdrawn" : "contracts.need.declared";
        }

        public LocalDate stateOn() {
            return metOn != null ? metOn : withdrawnOn != null ? withdrawnOn : declaredOn;
        }
    }

    /** Those that are open first. */
    public List<Need> of(UUID institution, UUID contract) {
        return select().where(NEED.INSTITUTION_ID.eq(institution), NEED.CONTRACT_ID.eq(contract))
                .orderBy(NEED.WITHDRAWN_ON.isNotNull(), NEED.MET_ON.isNotNull(), NEED.DECLARED_ON, NEED.ID)
                .fetch(this::need);
    }

    Optional<Need> find(UUID institution, UUID contract, UUID id) {
        return select().where(NEED.INSTITUTION_ID.eq(institution), NEED.CONTRACT_ID.eq(contract), NEED.ID.eq(id))
                .fetchOptional(this::need);
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(NEED.fields())
                .select(PERSON_CARD.FULL_NAME)
                .from(NEED)
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(NEED.INSTITUTION_ID), PERSON_CARD.ID.eq(NEED.PERSON_ID));
    }

    private Need need(Record found) {
        var id = found.get(NEED.ID);
        return new Need(
                id,
                found.get(PERSON_CARD.FULL_NAME),
                NeedKind.of(found.get(NEED.KIND)),
                found.get(NEED.DECLARED_ON),
                found.get(NEED.MET_ON),
                vault.open(ContractsSecrets.NEED_EVIDENCE, id, found.get(NEED.EVIDENCE)),
                found.get(NEED.WITHDRAWN_ON),
                vault.open(ContractsSecrets.WITHDRAWAL, id, found.get(NEED.WITHDRAWAL)),
                found.get(NEED.VERSION));
    }
}
