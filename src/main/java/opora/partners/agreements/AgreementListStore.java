package opora.partners.agreements;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.OBLIGATION;
import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.partners.Obliged;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads agreements: those signed last first. */
@Repository
public class AgreementListStore {

    private static final Field<LocalDate> LAST_DAY = coalesce(AGREEMENT.TERMINATED_ON, AGREEMENT.ENDS_ON);

    private final DSLContext db;

    AgreementListStore(DSLContext db) {
        this.db = db;
    }

    Slice<AgreementLine> page(UUID institution, AgreementsFilter filter, @Nullable DayKey after, LocalDate today) {
        var state = AgreementState.of(filter.state());
        var rows = lines().where(AGREEMENT.INSTITUTION_ID.eq(institution))
                .and(filter.partner() == null ? noCondition() : AGREEMENT.PARTNER_ID.eq(filter.partner()))
                .and(state == null ? noCondition() : isIn(state, today))
                .and(
                        after == null
                                ? noCondition()
                                : row(AGREEMENT.SIGNED_ON, AGREEMENT.ID).lt(after.on(), after.id()))
                .orderBy(AGREEMENT.SIGNED_ON.desc(), AGREEMENT.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(AgreementListStore::line);
        return Slice.of(rows, last -> new DayKey(last.signedOn(), last.id()).toString());
    }

    public List<AgreementLine> ofPartner(UUID institution, UUID partner) {
        return lines().where(AGREEMENT.INSTITUTION_ID.eq(institution), AGREEMENT.PARTNER_ID.eq(partner))
                .orderBy(AGREEMENT.SIGNED_ON.desc(), AGREEMENT.ID.desc())
                .fetch(AgreementListStore::line);
    }

    /** Those a gift may lie within, by the name of the partner. */
    public List<AgreementLine> standing(UUID institution) {
        return lines().where(AGREEMENT.INSTITUTION_ID.eq(institution), AGREEMENT.VOIDED_AT.isNull())
                .orderBy(PARTNER.NAME_KEY, AGREEMENT.SIGNED_ON.desc())
                .fetch(AgreementListStore::line);
    }

    Optional<AgreementDetails> find(UUID institution, UUID id) {
        return lines().where(AGREEMENT.INSTITUTION_ID.eq(institution), AGREEMENT.ID.eq(id))
                .fetchOptional(found -> new AgreementDetails(
                        line(found),
                        found.get(AGREEMENT.TERMINATION_REASON),
                        found.get(AGREEMENT.VOID_REASON),
                        obligations(institution, id)));
    }

    private List<AgreementDetails.Obligation> obligations(UUID institution, UUID agreement) {
        return db.selectFrom(OBLIGATION)
                .where(OBLIGATION.INSTITUTION_ID.eq(institution), OBLIGATION.AGREEMENT_ID.eq(agreement))
                .orderBy(OBLIGATION.POSITION)
                .fetch(each -> new AgreementDetails.Obligation(
                        each.getId(),
                        Obliged.of(each.getObliged()),
                        each.getWhat(),
                        each.getDueOn(),
                        each.getDoneOn()));
    }

    private SelectOnConditionStep<Record> lines() {
        return db.select(AGREEMENT.asterisk(), PARTNER.NAME)
                .from(AGREEMENT)
                .join(PARTNER)
                .on(PARTNER.INSTITUTION_ID.eq(AGREEMENT.INSTITUTION_ID), PARTNER.ID.eq(AGREEMENT.PARTNER_ID));
    }

    private static Condition isIn(AgreementState state, LocalDate today) {
        var stands = AGREEMENT.VOIDED_AT.isNull();
        var began = stands.and(AGREEMENT.STARTS_ON.le(today));
        return switch (state) {
            case FUTURE -> stands.and(AGREEMENT.STARTS_ON.gt(today));
            case IN_FORCE -> began.and(LAST_DAY.isNull().or(LAST_DAY.ge(today)));
            case ENDING -> began.and(LAST_DAY.between(today, today.plusDays(AgreementState.DAYS_AHEAD)));
            case ENDED -> began.and(AGREEMENT.TERMINATED_ON.isNull()).and(AGREEMENT.ENDS_ON.lt(today));
            case TERMINATED -> began.and(AGREEMENT.TERMINATED_ON.lt(today));
            case VOIDED -> AGREEMENT.VOIDED_AT.isNotNull();
        };
    }

    private static AgreementLine line(Record found) {
        return new AgreementLine(
                found.get(AGREEMENT.ID),
                found.get(AGREEMENT.NUMBER),
                found.get(AGREEMENT.PARTNER_ID),
                found.get(PARTNER.NAME),
                found.get(AGREEMENT.SIGNED_ON),
                found.get(AGREEMENT.STARTS_ON),
                found.get(AGREEMENT.ENDS_ON),
                found.get(AGREEMENT.TERMINATED_ON),
                found.get(AGREEMENT.SUBJECT),
                found.get(AGREEMENT.VOIDED_AT) != null);
    }
}
