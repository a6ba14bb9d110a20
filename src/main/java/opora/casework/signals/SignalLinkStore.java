package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SIGNAL_LINK;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static org.jooq.impl.DSL.falseCondition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Tokens;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The links other agencies tell by. Of a token only its hash is known. */
@Repository
class SignalLinkStore {

    private final DSLContext db;
    private final Policy policy;

    SignalLinkStore(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    /** Who has the token may be anybody, so this is asked for all institutions. */
    Optional<SignalLink> find(String token) {
        return links(SIGNAL_LINK.TOKEN_HASH.eq(Tokens.hash(token)));
    }

    private Optional<SignalLink> links(Condition which) {
        return db.selectFrom(SIGNAL_LINK)
                .where(which)
                .fetchOptional(row -> new SignalLink(
                        row.getInstitutionId(),
                        row.getId(),
                        row.getAgency(),
                        Informant.of(row.getInformant()),
                        row.getSectionId(),
                        row.getEmployeeId(),
                        row.getUsesLeft(),
                        row.getExpiresAt(),
                        row.getRevokedAt() != null));
    }

    /** Uses the link once more, unless it is spent; two who send at once do not share the last use. */
    boolean use(SignalLink link, OffsetDateTime now) {
        return db.update(SIGNAL_LINK)
                        .set(SIGNAL_LINK.USES_LEFT, SIGNAL_LINK.USES_LEFT.minus(1))
                        .where(
                                SIGNAL_LINK.INSTITUTION_ID.eq(link.institution()),
                                SIGNAL_LINK.ID.eq(link.id()),
                                SIGNAL_LINK.USES_LEFT.gt(0),
                                SIGNAL_LINK.REVOKED_AT.isNull(),
                                SIGNAL_LINK.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    int sentSince(SignalLink link, OffsetDateTime since) {
        return db.fetchCount(
                SIGNAL,
                SIGNAL.INSTITUTION_ID
                        .eq(link.institution())
                        .and(SIGNAL.LINK_ID.eq(link.id()))
                        .and(SIGNAL.RECORDED_AT.gt(since)));
    }

    boolean isSent(SignalLink link, UUID key) {
        return db.fetchExists(
                SIGNAL,
                SIGNAL.INSTITUTION_ID
                        .eq(link.institution())
                        .and(SIGNAL.LINK_ID.eq(link.id()))
                        .and(SIGNAL.ID.eq(key)));
    }

    String number(SignalLink link, UUID signal) {
        return db.select(SIGNAL.NUMBER, SIGNAL.YEAR)
                .from(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(link.institution()), SIGNAL.ID.eq(signal))
                .fetchSingle(row -> row.value1() + "/" + row.value2());
    }

    void mark(SignalLink link, UUID signal) {
        db.update(SIGNAL)
                .set(SIGNAL.LINK_ID, link.id())
                .where(SIGNAL.INSTITUTION_ID.eq(link.institution()), SIGNAL.ID.eq(signal))
                .execute();
    }

    /** Those of the sections in reach, and one's own. */
    List<SignalLinkLine> of(User user, OffsetDateTime now) {
        return db.select(
                        SIGNAL_LINK.ID,
                        SIGNAL_LINK.AGENCY,
                        SECTION_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        SIGNAL_LINK.USES_LEFT,
                        SIGNAL_LINK.EXPIRES_AT,
                        SIGNAL_LINK.REVOKED_AT)
                .from(SIGNAL_LINK)
                .leftJoin(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(SIGNAL_LINK.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(SIGNAL_LINK.SECTION_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(SIGNAL_LINK.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(SIGNAL_LINK.EMPLOYEE_ID))
                .where(SIGNAL_LINK.INSTITUTION_ID.eq(user.institutionId()), reach(user))
                .orderBy(SIGNAL_LINK.EXPIRES_AT.desc(), SIGNAL_LINK.ID)
                .limit(Slice.SIZE)
                .fetch(row -> new SignalLinkLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6().toLocalDate(),
                        row.value7() != null,
                        row.value7() == null && row.value5() > 0 && now.isBefore(row.value6())));
    }

    /** @return whether there was a link in reach that still worked */
    boolean revoke(User user, UUID id, OffsetDateTime now) {
        return db.update(SIGNAL_LINK)
                        .set(SIGNAL_LINK.REVOKED_AT, now)
                        .set(SIGNAL_LINK.REVOKED_BY, user.accountId())
                        .where(
                                SIGNAL_LINK.INSTITUTION_ID.eq(user.institutionId()),
                                SIGNAL_LINK.ID.eq(id),
                                reach(user),
                                SIGNAL_LINK.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean isThere(User user, UUID id) {
        return db.fetchExists(
                SIGNAL_LINK,
                SIGNAL_LINK
                        .INSTITUTION_ID
                        .eq(user.institutionId())
                        .and(SIGNAL_LINK.ID.eq(id))
                        .and(reach(user)));
    }

    private Condition reach(User user) {
        return policy.filter(
                user,
                SignalPermissions.RECORD,
                FieldClass.PERSONAL,
                new RecordColumns(SIGNAL_LINK.SECTION_ID, SIGNAL_LINK.EMPLOYEE_ID, falseCondition()));
    }
}
