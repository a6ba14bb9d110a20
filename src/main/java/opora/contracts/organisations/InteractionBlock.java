package opora.contracts.organisations;

import static opora.casework.views.Tables.REFERRAL_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.casework.referrals.ReferralKind;
import opora.casework.referrals.ReferralLinks;
import opora.casework.referrals.ReferralPermissions;
import opora.casework.referrals.ReferralState;
import opora.contracts.ContractBlock;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractSummary;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Requests to organisations about the family during the contract, and what they answered: the referrals of these days. */
@Component
class InteractionBlock implements ContractBlock {

    private static final int ORDER = 60;
    private static final int SHOWN = 20;

    private final DSLContext db;
    private final ContractReach reach;
    private final MessageSource messages;

    InteractionBlock(DSLContext db, ContractReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        if (contract.state() == ContractState.VOIDED
                || !reach.may(ReferralPermissions.VIEW, contract.familyId(), user)) {
            return Optional.empty();
        }
        boolean sends = reach.may(ReferralPermissions.SEND, contract.familyId(), user);
        var actions = sends
                ? List.of(new Action("contracts.interaction.request", ReferralLinks.add(contract.familyId())))
                : List.<Action>of();
        return Optional.of(new Block(
                "contracts.interaction.block", rows(user, contract, today), actions, "contracts.interaction.none"));
    }

    private List<Row> rows(User user, ContractSummary contract, LocalDate today) {
        return db.select(
                        REFERRAL_CARD.ID,
                        REFERRAL_CARD.KIND,
                        DSL.coalesce(PARTNER_CARD.NAME, REFERRAL_CARD.AGENCY),
                        REFERRAL_CARD.STATE,
                        REFERRAL_CARD.SENT_ON,
                        REFERRAL_CARD.DUE_ON,
                        REFERRAL_CARD.CLOSED_ON)
                .from(REFERRAL_CARD)
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(REFERRAL_CARD.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(REFERRAL_CARD.PARTNER_ID))
                .where(REFERRAL_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .and(REFERRAL_CARD.FAMILY_ID.eq(contract.familyId()))
                .and(REFERRAL_CARD.SENT_ON.between(contract.concludedOn(), contract.last()))
                .orderBy(REFERRAL_CARD.SENT_ON.desc(), REFERRAL_CARD.ID.desc())
                .limit(SHOWN)
                .fetch(row -> {
                    var state = ReferralState.of(row.value4());
                    var told = row.value7() == null
                            ? t(
                                    "contracts.interaction.waiting",
                                    RussianDate.format(row.value5()),
                                    RussianDate.format(row.value6()))
                            : t(
                                    "contracts.interaction.told",
                                    RussianDate.format(row.value5()),
                                    t(state.titleKey()),
                                    RussianDate.format(row.value7()));
                    return new Row(
                            row.value3() + ": "
                                    + t(ReferralKind.of(row.value2()).titleKey()),
                            told,
                            ReferralLinks.referral(row.value1()),
                            state.open() && row.value6().isBefore(today));
                });
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
