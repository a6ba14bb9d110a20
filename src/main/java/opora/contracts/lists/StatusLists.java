package opora.contracts.lists;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.STATUS_LIST;
import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractsPermissions;
import opora.contracts.ContractsSecrets;
import opora.contracts.StatusListDraft;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lists of an institution, and of their members those in reach. */
@Repository
class StatusLists {

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;

    StatusLists(DSLContext db, ContractReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    Slice<StatusListLine> page(User user, @Nullable DayKey after) {
        var rows = db.selectFrom(STATUS_LIST)
                .where(STATUS_LIST.INSTITUTION_ID.eq(user.institutionId()))
                .and(
                        after == null
                                ? noCondition()
                                : row(STATUS_LIST.FORMED_ON, STATUS_LIST.ID).lt(after.on(), after.id()))
                .orderBy(STATUS_LIST.FORMED_ON.desc(), STATUS_LIST.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(list ->
                        new StatusListLine(list.getId(), list.getFormedOn(), list.getPeriodFrom(), list.getPeriodTo()));
        return Slice.of(rows, last -> new DayKey(last.formedOn(), last.id()).toString());
    }

    Optional<StatusListLine> find(User user, UUID id) {
        return db.selectFrom(STATUS_LIST)
                .where(STATUS_LIST.INSTITUTION_ID.eq(user.institutionId()), STATUS_LIST.ID.eq(id))
                .fetchOptional(list ->
                        new StatusListLine(list.getId(), list.getFormedOn(), list.getPeriodFrom(), list.getPeriodTo()));
    }

    /** By name; who was taken off stands last. */
    List<StatusListMember> members(User user, UUID id) {
        return db.select(STATUS_LIST_MEMBER.fields())
                .select(PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE, FAMILY_CARD.NUMBER, CONTRACT.NUMBER)
                .from(STATUS_LIST_MEMBER)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(STATUS_LIST_MEMBER.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(STATUS_LIST_MEMBER.FAMILY_ID))
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(STATUS_LIST_MEMBER.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(STATUS_LIST_MEMBER.PERSON_ID))
                .leftJoin(CONTRACT)
                .on(
                        CONTRACT.INSTITUTION_ID.eq(STATUS_LIST_MEMBER.INSTITUTION_ID),
                        CONTRACT.ID.eq(STATUS_LIST_MEMBER.CONTRACT_ID))
                .where(
                        STATUS_LIST_MEMBER.INSTITUTION_ID.eq(user.institutionId()),
                        STATUS_LIST_MEMBER.LIST_ID.eq(id),
                        reach.among(ContractsPermissions.VIEW, user))
                .orderBy(STATUS_LIST_MEMBER.REMOVED_ON.isNotNull(), PERSON_CARD.FULL_NAME, STATUS_LIST_MEMBER.ID)
                .fetch(found -> new StatusListMember(
                        found.get(STATUS_LIST_MEMBER.ID),
                        found.get(STATUS_LIST_MEMBER.PERSON_ID),
                        found.get(PERSON_CARD.FULL_NAME),
                        found.get(PERSON_CARD.BIRTH_DATE),
                        found.get(STATUS_LIST_MEMBER.FAMILY_ID),
                        found.get(FAMILY_CARD.NUMBER),
                        found.get(STATUS_LIST_MEMBER.CONTRACT_ID),
                        found.get(CONTRACT.NUMBER),
                        StatusListDraft.Source.valueOf(
                                found.get(STATUS_LIST_MEMBER.SOURCE).toUpperCase(Locale.ROOT)),
                        found.get(STATUS_LIST_MEMBER.ANSWERED_ON),
                        vault.open(
                                ContractsSecrets.REASON,
                                found.get(STATUS_LIST_MEMBER.ID),
                                found.get(STATUS_LIST_MEMBER.REASON)),
                        found.get(STATUS_LIST_MEMBER.REMOVED_ON),
                        vault.open(
                                ContractsSecrets.REMOVAL_REASON,
                                found.get(STATUS_LIST_MEMBER.ID),
                                found.get(STATUS_LIST_MEMBER.REMOVAL_REASON))));
    }

    /** Those of the families with a contract who may be put on the list: the newest contracts first. */
    List<Choice> citizens(User user, LocalDate on) {
        return db.selectDistinct(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), PERSON_CARD.ID.eq(CONTRACT.PERSON_ID))
                .where(
                        CONTRACT.INSTITUTION_ID.eq(user.institutionId()),
                        CONTRACT.STATE.ne("voided"),
                        CONTRACT.CONCLUDED_ON.le(on),
                        reach.among(ContractsPermissions.KEEP, user))
                .orderBy(PERSON_CARD.FULL_NAME, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
