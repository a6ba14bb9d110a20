package opora.people.search;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.CATEGORY;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FamilyListStore {

    private final DSLContext db;
    private final Families families;

    FamilyListStore(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    Slice<FamilyRow> list(Collection<Condition> filters, @Nullable UUID after, User user) {
        var rows = rows().where(inReach(user))
                .and(and(filters))
                .and(after == null ? noCondition() : follows(after, user))
                .orderBy(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(mapping(FamilyRow::new));
        return Slice.of(rows, each -> each.id().toString());
    }

    List<FamilyRow> byNumber(String number, User user) {
        return rows().where(inReach(user), FAMILY_CARD.NUMBER.in(number, number.toUpperCase(Locale.ROOT)))
                .fetch(mapping(FamilyRow::new));
    }

    /** What the filters offer, read at once: sections in reach, curators, categories. */
    Map<String, List<Choice>> choices(User user) {
        var institution = user.institutionId();
        return db.select(inline("section"), SECTION_CARD.ID.cast(SQLDataType.CLOB), SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), families.sections(user, SECTION_CARD.ID))
                .unionAll(select(inline("curator"), EMPLOYEE_CARD.ID.cast(SQLDataType.CLOB), EMPLOYEE_CARD.SHORT_NAME)
                        .from(EMPLOYEE_CARD)
                        .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.LEFT_ON.isNull()))
                .unionAll(select(inline("category"), CATEGORY.CODE, CATEGORY.TITLE)
                        .from(CATEGORY)
                        .where(CATEGORY.INSTITUTION_ID.eq(institution), CATEGORY.ACTIVE.isTrue())
                        .and(families.readsSensitive(user) ? noCondition() : CATEGORY.SENSITIVE.isFalse()))
                .orderBy(1, 3)
                .fetchGroups(row -> row.value1(), row -> new Choice(row.value2(), row.value3()));
    }

    private Condition inReach(User user) {
        return FAMILY_CARD
                .INSTITUTION_ID
                .eq(user.institutionId())
                .and(families.among(
                        PeoplePermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }

    private static Condition follows(UUID after, User user) {
        return row(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID)
                .gt(select(FAMILY.NAME_KEY, FAMILY.ID)
                        .from(FAMILY)
                        .where(FAMILY.INSTITUTION_ID.eq(user.institutionId()), FAMILY.ID.eq(after)));
    }

    private SelectOnConditionStep<
                    Record10<UUID, String, String, LocalDate, Integer, String, String, String, String, String>>
            rows() {
        var members = field(selectCount()
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        MEMBERSHIP.FAMILY_ID.eq(FAMILY_CARD.ID),
                        MEMBERSHIP.ENDS_ON.isNull()));
        return db.select(
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NUMBER,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.REGISTERED_ON,
                        members,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SECTION_CARD.NAME,
                        FAMILY_CARD.LEGAL_STATUS,
                        FAMILY_CARD.PRACTICE_STATUS,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(FAMILY_CARD)
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(FAMILY_CARD.SETTLEMENT_ID))
                .leftJoin(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(FAMILY_CARD.SECTION_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID));
    }
}
