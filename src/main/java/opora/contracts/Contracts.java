package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

/** Reads contracts for the pages of this module, each inside the reach of who looks. */
@Repository
public class Contracts {

    private final DSLContext db;
    private final ContractReach reach;

    Contracts(DSLContext db, ContractReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** Absent when it is not the reader's business. */
    public ContractSummary mustFind(User user, UUID id) {
        return find(user, id).orElseThrow(NotFound::new);
    }

    public Optional<ContractSummary> find(User user, UUID id) {
        return select().where(
                        CONTRACT.INSTITUTION_ID.eq(user.institutionId()),
                        CONTRACT.ID.eq(id),
                        reach.among(ContractsPermissions.VIEW, user))
                .fetchOptional(Contracts::summary);
    }

    /** The newest first. */
    public List<ContractSummary> ofFamily(User user, UUID family) {
        return select().where(
                        CONTRACT.INSTITUTION_ID.eq(user.institutionId()),
                        CONTRACT.FAMILY_ID.eq(family),
                        reach.among(ContractsPermissions.VIEW, user))
                .orderBy(CONTRACT.CONCLUDED_ON.desc(), CONTRACT.ID.desc())
                .fetch(Contracts::summary);
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(CONTRACT.fields())
                .select(PERSON_CARD.FULL_NAME, FAMILY_CARD.NAME)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID));
    }

    private static ContractSummary summary(Record found) {
        return new ContractSummary(
                found.get(CONTRACT.ID),
                found.get(CONTRACT.NUMBER),
                found.get(CONTRACT.CONCLUDED_ON),
                found.get(CONTRACT.PERSON_ID),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(CONTRACT.FAMILY_ID),
                found.get(FAMILY_CARD.NAME),
                Direction.of(found.get(CONTRACT.DIRECTION)),
                found.get(CONTRACT.STARTS_ON),
                found.get(CONTRACT.ENDS_ON),
                ContractState.of(found.get(CONTRACT.STATE)),
                found.get(CONTRACT.ENDED_ON),
                found.get(CONTRACT.EMPLOYEE_ID),
                found.get(CONTRACT.VERSION));
    }
}
