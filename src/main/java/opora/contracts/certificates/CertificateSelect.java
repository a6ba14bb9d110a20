package opora.contracts.certificates;

import static opora.contracts.db.Tables.CERTIFICATE;
import static opora.contracts.db.Tables.CONTRACT;
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
import opora.contracts.ContractsPermissions;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The certificates in reach, the newest first. */
@Repository
public class CertificateSelect {

    private final DSLContext db;
    private final ContractReach reach;

    CertificateSelect(DSLContext db, ContractReach reach) {
        this.db = db;
        this.reach = reach;
    }

    Slice<CertificateLine> page(User user, @Nullable CertificateState state, LocalDate today, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(CERTIFICATE.ISSUED_ON, CERTIFICATE.ID).lt(after.on(), after.id());
        return Slice.of(
                select(user, of(state, today).and(from))
                        .orderBy(CERTIFICATE.ISSUED_ON.desc(), CERTIFICATE.ID.desc())
                        .limit(Slice.AND_ONE_MORE)
                        .fetch(row -> line(row, today)),
                last -> new DayKey(last.issuedOn(), last.id()).toString());
    }

    List<CertificateLine> ofContract(User user, UUID contract, LocalDate today) {
        return select(user, CERTIFICATE.CONTRACT_ID.eq(contract))
                .orderBy(CERTIFICATE.ISSUED_ON.desc(), CERTIFICATE.ID.desc())
                .fetch(row -> line(row, today));
    }

    Optional<CertificateLine> find(User user, UUID id, LocalDate today) {
        return select(user, CERTIFICATE.ID.eq(id)).fetchOptional(row -> line(row, today));
    }

    /** How many end within the next days and are neither used nor annulled. */
    public int endingSoon(User user, LocalDate today) {
        return db.fetchCount(select(
                user,
                of(CertificateState.ISSUED, today).and(CERTIFICATE.VALID_TO.le(today.plusDays(CertificateLine.SOON)))));
    }

    private static Condition of(@Nullable CertificateState state, LocalDate today) {
        var open = CERTIFICATE.USED_ON.isNull().and(CERTIFICATE.ANNULLED_ON.isNull());
        return switch (state) {
            case null -> noCondition();
            case ISSUED -> open.and(CERTIFICATE.VALID_TO.ge(today));
            case EXPIRED -> open.and(CERTIFICATE.VALID_TO.lt(today));
            case USED -> CERTIFICATE.USED_ON.isNotNull();
            case ANNULLED -> CERTIFICATE.ANNULLED_ON.isNotNull();
        };
    }

    private SelectConditionStep<Record> select(User user, Condition condition) {
        return db.select(CERTIFICATE.fields())
                .select(CONTRACT.NUMBER, PERSON_CARD.FULL_NAME, PARTNER_CARD.NAME)
                .from(CERTIFICATE)
                .join(CONTRACT)
                .on(CONTRACT.INSTITUTION_ID.eq(CERTIFICATE.INSTITUTION_ID), CONTRACT.ID.eq(CERTIFICATE.CONTRACT_ID))
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CERTIFICATE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CERTIFICATE.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CERTIFICATE.INSTITUTION_ID), PERSON_CARD.ID.eq(CERTIFICATE.PERSON_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(CERTIFICATE.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(CERTIFICATE.PARTNER_ID))
                .where(
                        CERTIFICATE.INSTITUTION_ID.eq(user.institutionId()),
                        reach.among(ContractsPermissions.VIEW, user),
                        condition);
    }

    private static CertificateLine line(Record found, LocalDate today) {
        return new CertificateLine(
                found.get(CERTIFICATE.ID),
                found.get(CERTIFICATE.CONTRACT_ID),
                found.get(CONTRACT.NUMBER),
                found.get(PERSON_CARD.FULL_NAME),
                found.get(CERTIFICATE.NUMBER),
                CertificateKind.of(found.get(CERTIFICATE.KIND)),
                found.get(CERTIFICATE.ISSUED_ON),
                found.get(CERTIFICATE.VALID_TO),
                found.get(PARTNER_CARD.NAME),
                found.get(CERTIFICATE.USED_ON),
                found.get(CERTIFICATE.ANNULLED_ON),
                CertificateState.of(
                        found.get(CERTIFICATE.USED_ON),
                        found.get(CERTIFICATE.ANNULLED_ON),
                        found.get(CERTIFICATE.VALID_TO),
                        today));
    }
}
