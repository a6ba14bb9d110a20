package opora.services.aid;

import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.GOODS_MOVEMENT;
import static opora.services.db.Tables.MATERIAL_AID;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.services.ServicesSecrets;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the aid given to the families in reach. */
@Repository
class AidListStore {

    private final DSLContext db;
    private final AidSelect aid;
    private final Families families;
    private final Vault vault;

    AidListStore(DSLContext db, AidSelect aid, Families families, Vault vault) {
        this.db = db;
        this.aid = aid;
        this.families = families;
        this.vault = vault;
    }

    /** How many records, how many families in them, and rubles (FIN-03). */
    record Total(int records, int families, BigDecimal amount) {}

    Slice<AidRow> page(User user, AidFilter filter, @Nullable DayKey after) {
        return slice(and(user, filter), after);
    }

    Slice<AidRow> ofFamily(UUID institution, UUID family, @Nullable DayKey after) {
        return slice(List.of(MATERIAL_AID.INSTITUTION_ID.eq(institution), MATERIAL_AID.FAMILY_ID.eq(family)), after);
    }

    private Slice<AidRow> slice(List<Condition> conditions, @Nullable DayKey after) {
        var rows = aid.select(List.of())
                .where(conditions)
                .and(
                        after == null
                                ? noCondition()
                                : row(MATERIAL_AID.GIVEN_ON, MATERIAL_AID.ID).lt(after.on(), after.id()))
                .orderBy(MATERIAL_AID.GIVEN_ON.desc(), MATERIAL_AID.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(aid::read);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    /** The voided are not counted, unless they are what is asked for. */
    Total total(User user, AidFilter filter) {
        return total(and(user, filter), filter.onlyVoided());
    }

    Total ofFamily(UUID institution, UUID family) {
        return total(List.of(MATERIAL_AID.INSTITUTION_ID.eq(institution), MATERIAL_AID.FAMILY_ID.eq(family)), false);
    }

    private Total total(List<Condition> conditions, boolean voided) {
        return AidSelect.from(db.select(count(), countDistinct(MATERIAL_AID.FAMILY_ID), sum(MATERIAL_AID.AMOUNT))
                        .from(MATERIAL_AID))
                .where(conditions)
                .and(voided ? noCondition() : MATERIAL_AID.VOIDED_AT.isNull())
                .fetchSingle(each -> new Total(
                        each.value1(), each.value2(), Objects.requireNonNullElse(each.value3(), BigDecimal.ZERO)));
    }

    /** All that was given on a day and not voided, in the order of the families: the sheet they sign. */
    List<AidRow> ofDay(User user, LocalDate day) {
        return aid.select(List.of())
                .where(and(user, new AidFilter(day, day, null, null, null, null)))
                .and(MATERIAL_AID.VOIDED_AT.isNull())
                .orderBy(FAMILY_CARD.NAME_KEY, MATERIAL_AID.ID)
                .fetch(aid::read);
    }

    /** One record of aid; empty when there is none in reach. */
    Optional<AidDetails> find(User user, UUID id) {
        return aid.select(List.of(
                        MATERIAL_AID.PARTNER_ID,
                        MATERIAL_AID.AGREEMENT_ID,
                        MATERIAL_AID.EMPLOYEE_ID,
                        MATERIAL_AID.DELIVERY_ID,
                        DELIVERY.VOIDED_AT,
                        GOODS_MOVEMENT.GOOD_ID,
                        MATERIAL_AID.RECORDED_AT,
                        MATERIAL_AID.RECORDED_BY,
                        MATERIAL_AID.VOIDED_BY,
                        MATERIAL_AID.VOID_REASON))
                .leftJoin(DELIVERY)
                .on(DELIVERY.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID), DELIVERY.ID.eq(MATERIAL_AID.DELIVERY_ID))
                .leftJoin(GOODS_MOVEMENT)
                .on(
                        GOODS_MOVEMENT.INSTITUTION_ID.eq(MATERIAL_AID.INSTITUTION_ID),
                        GOODS_MOVEMENT.AID_ID.eq(MATERIAL_AID.ID))
                .where(MATERIAL_AID.INSTITUTION_ID.eq(user.institutionId()), MATERIAL_AID.ID.eq(id), inReach(user))
                .fetchOptional(each -> new AidDetails(
                        aid.read(each),
                        each.get(MATERIAL_AID.PARTNER_ID),
                        each.get(MATERIAL_AID.AGREEMENT_ID),
                        each.get(MATERIAL_AID.EMPLOYEE_ID),
                        each.get(DELIVERY.VOIDED_AT) == null ? each.get(MATERIAL_AID.DELIVERY_ID) : null,
                        each.get(GOODS_MOVEMENT.GOOD_ID),
                        each.get(MATERIAL_AID.RECORDED_AT),
                        each.get(MATERIAL_AID.RECORDED_BY),
                        each.get(MATERIAL_AID.VOIDED_AT),
                        each.get(MATERIAL_AID.VOIDED_BY),
                        vault.openMaybe(ServicesSecrets.AID_VOID_REASON, id, each.get(MATERIAL_AID.VOID_REASON))));
    }

    private List<Condition> and(User user, AidFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(MATERIAL_AID.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(inReach(user));
        conditions.add(filter.from() == null ? noCondition() : MATERIAL_AID.GIVEN_ON.ge(filter.from()));
        conditions.add(filter.to() == null ? noCondition() : MATERIAL_AID.GIVEN_ON.le(filter.to()));
        conditions.add(isBlank(filter.purpose()) ? noCondition() : MATERIAL_AID.PURPOSE.eq(filter.purpose()));
        conditions.add(
                filter.kind() == null
                        ? noCondition()
                        : MATERIAL_AID.FORM.eq(filter.kind().code()));
        conditions.add(filter.onlyVoided() ? MATERIAL_AID.VOIDED_AT.isNotNull() : noCondition());
        conditions.add(isBlank(filter.source()) ? noCondition() : from(String.valueOf(filter.source())));
        return conditions;
    }

    private static boolean isBlank(@Nullable String chosen) {
        return chosen == null || chosen.isEmpty();
    }

    private static Condition from(String source) {
        return switch (source) {
            case "budget" -> MATERIAL_AID.SOURCE.eq("budget");
            case "organisation" -> PARTNER_CARD.LEGAL_PERSON.isTrue();
            case "citizen" -> PARTNER_CARD.LEGAL_PERSON.isFalse().or(MATERIAL_AID.SOURCE.eq("unnamed"));
            default -> ofPartner(source);
        };
    }

    private static Condition ofPartner(String id) {
        try {
            return MATERIAL_AID.PARTNER_ID.eq(UUID.fromString(id));
        } catch (IllegalArgumentException tampered) {
            return falseCondition();
        }
    }

    private Condition inReach(User user) {
        return families.among(
                AidPermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID);
    }
}
