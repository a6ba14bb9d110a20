package opora.contracts.programme;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.PROGRAMME;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.ContractsSecrets;
import opora.contracts.Executor;
import opora.contracts.NeedKind;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Versions of programmes with their measures. Reach is asked before, except by what says otherwise. */
@Repository
public class Programmes {

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;

    Programmes(DSLContext db, ContractReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    /** One version with its measures. */
    public record Version(
            UUID id, int number, LocalDate validFrom, boolean current, String basis, List<Measure> measures) {}

    /** The newest first. */
    public List<Version> of(UUID institution, UUID contract) {
        var measures = select().where(MEASURE.INSTITUTION_ID.eq(institution), MEASURE.CONTRACT_ID.eq(contract))
                .orderBy(MEASURE.POSITION)
                .fetchGroups(MEASURE.PROGRAMME_ID, this::measure);
        return db.selectFrom(PROGRAMME)
                .where(PROGRAMME.INSTITUTION_ID.eq(institution), PROGRAMME.CONTRACT_ID.eq(contract))
                .orderBy(PROGRAMME.NUMBER.desc())
                .fetch(row -> new Version(
                        row.getId(),
                        row.getNumber(),
                        row.getValidFrom(),
                        row.getCurrent(),
                        row.getBasis(),
                        measures.getOrDefault(row.getId(), List.of())));
    }

    public Optional<Version> current(UUID institution, UUID contract) {
        return of(institution, contract).stream().filter(Version::current).findFirst();
    }

    Optional<Measure> find(UUID institution, UUID contract, UUID id) {
        return select().where(
                        MEASURE.INSTITUTION_ID.eq(institution), MEASURE.CONTRACT_ID.eq(contract), MEASURE.ID.eq(id))
                .fetchOptional(this::measure);
    }

    /** A measure nobody has carried out, of a contract that runs. */
    public record Open(Measure measure, UUID contractId, String contract, String person) {

        public String path() {
            return "/contracts/" + contractId + "/measures/" + measure.id();
        }
    }

    /** Those in reach, the most overdue first. */
    Slice<Open> open(User user, boolean mine, @Nullable LocalDate before, @Nullable DayKey after) {
        var rows = joined().where(conditions(user, mine, before))
                .and(
                        after == null
                                ? noCondition()
                                : row(MEASURE.TERM_TO, MEASURE.ID).gt(after.on(), after.id()))
                .orderBy(MEASURE.TERM_TO, MEASURE.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(found -> new Open(
                        measure(found),
                        found.get(MEASURE.CONTRACT_ID),
                        found.get(CONTRACT.NUMBER),
                        found.get(PERSON_CARD.FULL_NAME)));
        return Slice.of(
                rows, last -> new DayKey(last.measure().to(), last.measure().id()).toString());
    }

    public int countOpen(User user, boolean mine, @Nullable LocalDate before) {
        return db.fetchCount(joined().where(conditions(user, mine, before)));
    }

    private Condition conditions(User user, boolean mine, @Nullable LocalDate before) {
        return MEASURE.INSTITUTION_ID
                .eq(user.institutionId())
                .and(MEASURE.DONE_ON.isNull())
                .and(PROGRAMME.CURRENT.isTrue())
                .and(CONTRACT.STATE.eq(ContractState.RUNNING.code()))
                .and(reach.among(ContractsPermissions.VIEW, user))
                .and(mine ? CONTRACT.EMPLOYEE_ID.in(user.employees()) : noCondition())
                .and(before == null ? noCondition() : MEASURE.TERM_TO.lt(before));
    }

    private SelectOnConditionStep<Record> joined() {
        return from(db.select(MEASURE.fields())
                        .select(EMPLOYEE_CARD.SHORT_NAME, PARTNER_CARD.NAME, CONTRACT.NUMBER, PERSON_CARD.FULL_NAME))
                .join(PROGRAMME)
                .on(PROGRAMME.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), PROGRAMME.ID.eq(MEASURE.PROGRAMME_ID))
                .join(CONTRACT)
                .on(CONTRACT.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), CONTRACT.ID.eq(MEASURE.CONTRACT_ID))
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), FAMILY_CARD.ID.eq(MEASURE.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID));
    }

    private SelectOnConditionStep<Record> select() {
        return from(db.select(MEASURE.fields()).select(EMPLOYEE_CARD.SHORT_NAME, PARTNER_CARD.NAME));
    }

    private static SelectOnConditionStep<Record> from(SelectSelectStep<Record> selected) {
        return selected.from(MEASURE)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(MEASURE.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), PARTNER_CARD.ID.eq(MEASURE.PARTNER_ID));
    }

    private Measure measure(Record found) {
        var id = found.get(MEASURE.ID);
        return new Measure(
                id,
                found.get(MEASURE.PROGRAMME_ID),
                NeedKind.of(found.get(MEASURE.KIND)),
                vault.open(ContractsSecrets.MEASURE_TEXT, id, found.get(MEASURE.TEXT)),
                Executor.of(found.get(MEASURE.EXECUTOR)),
                found.get(MEASURE.EMPLOYEE_ID),
                found.get(EMPLOYEE_CARD.SHORT_NAME),
                found.get(MEASURE.PARTNER_ID),
                found.get(PARTNER_CARD.NAME),
                found.get(MEASURE.TERM_FROM),
                found.get(MEASURE.TERM_TO),
                found.get(MEASURE.NEED_ID),
                found.get(MEASURE.DONE_ON),
                vault.open(ContractsSecrets.RESULT, id, found.get(MEASURE.RESULT)),
                found.get(MEASURE.VERSION));
    }
}
