package opora.contracts.organisations;

import static opora.casework.views.Tables.REFERRAL_CARD;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import opora.casework.referrals.ReferralPermissions;
import opora.casework.referrals.ReferralState;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Organisations with their agreement of the period, and with the requests about families under a contract that fell into it. */
@Repository
class OrganisationSelect {

    private static final int MOST = 500;

    private final DSLContext db;
    private final ContractReach reach;

    OrganisationSelect(DSLContext db, ContractReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** Those with an agreement first, then by name. A reader counts the requests about families in reach. */
    List<Organisation> all(User user, LocalDate from, LocalDate to, LocalDate today) {
        var open = List.of(ReferralState.SENT.code(), ReferralState.ACCEPTED.code());
        var requests = DSL.select(
                        REFERRAL_CARD.PARTNER_ID.as("partner_id"),
                        count().as("sent"),
                        count().filterWhere(REFERRAL_CARD.CLOSED_ON.isNotNull()).as("answered"),
                        count().filterWhere(REFERRAL_CARD.STATE.in(open)).as("waiting"),
                        count().filterWhere(REFERRAL_CARD.STATE.in(open), REFERRAL_CARD.DUE_ON.lt(today))
                                .as("late"))
                .from(REFERRAL_CARD)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(REFERRAL_CARD.INSTITUTION_ID))
                .and(FAMILY_CARD.ID.eq(REFERRAL_CARD.FAMILY_ID))
                .where(REFERRAL_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(REFERRAL_CARD.SENT_ON.between(from, to))
                .and(REFERRAL_CARD.STATE.ne(ReferralState.WITHDRAWN.code()))
                .and(REFERRAL_CARD.PARTNER_ID.isNotNull())
                .and(exists(selectOne()
                        .from(CONTRACT)
                        .where(CONTRACT.INSTITUTION_ID.eq(REFERRAL_CARD.INSTITUTION_ID))
                        .and(CONTRACT.FAMILY_ID.eq(REFERRAL_CARD.FAMILY_ID))
                        .and(CONTRACT.STATE.ne(ContractState.VOIDED.code()))
                        .and(REFERRAL_CARD.SENT_ON.between(
                                CONTRACT.CONCLUDED_ON, coalesce(CONTRACT.ENDED_ON, CONTRACT.ENDS_ON)))))
                .and(reach.among(ReferralPermissions.VIEW, user))
                .groupBy(REFERRAL_CARD.PARTNER_ID)
                .asTable("requests");
        var agreements = DSL.select(
                        AGREEMENT_INTERVAL.PARTNER_ID,
                        AGREEMENT_INTERVAL.ID,
                        AGREEMENT_INTERVAL.NUMBER,
                        AGREEMENT_INTERVAL.ENDS_ON)
                .distinctOn(AGREEMENT_INTERVAL.PARTNER_ID)
                .from(AGREEMENT_INTERVAL)
                .where(AGREEMENT_INTERVAL.INSTITUTION_ID.eq(user.institutionId()))
                .and(AGREEMENT_INTERVAL.STARTS_ON.le(to))
                .and(AGREEMENT_INTERVAL.ENDS_ON.isNull().or(AGREEMENT_INTERVAL.ENDS_ON.ge(from)))
                .orderBy(AGREEMENT_INTERVAL.PARTNER_ID, AGREEMENT_INTERVAL.STARTS_ON.desc())
                .asTable("agreement");
        var number = agreements.field(AGREEMENT_INTERVAL.NUMBER);
        return db.select(
                        PARTNER_CARD.ID,
                        PARTNER_CARD.NAME,
                        agreements.field(AGREEMENT_INTERVAL.ID),
                        number,
                        agreements.field(AGREEMENT_INTERVAL.ENDS_ON),
                        coalesce(requests.field("sent", Integer.class), 0),
                        coalesce(requests.field("answered", Integer.class), 0),
                        coalesce(requests.field("waiting", Integer.class), 0),
                        coalesce(requests.field("late", Integer.class), 0))
                .from(PARTNER_CARD)
                .leftJoin(agreements)
                .on(agreements.field(AGREEMENT_INTERVAL.PARTNER_ID).eq(PARTNER_CARD.ID))
                .leftJoin(requests)
                .on(requests.field("partner_id", java.util.UUID.class).eq(PARTNER_CARD.ID))
                .where(PARTNER_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(PARTNER_CARD.LEGAL_PERSON)
                .and(number.isNotNull().or(requests.field("sent", Integer.class).isNotNull()))
                .orderBy(number.isNull(), PARTNER_CARD.NAME, PARTNER_CARD.ID)
                .limit(MOST)
                .fetch(mapping(Organisation::new));
    }
}
