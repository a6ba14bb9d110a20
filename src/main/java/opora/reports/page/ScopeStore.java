package opora.reports.page;

import static opora.institution.views.Tables.DEPARTMENT_CARD;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import opora.people.PeoplePermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
public class ScopeStore {

    private final DSLContext db;
    private final Policy policy;

    ScopeStore(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    record Named(UUID id, String fullName, String shortName) {}

    List<Named> institutions() {
        return db.select(INSTITUTION_CARD.ID, INSTITUTION_CARD.FULL_NAME, INSTITUTION_CARD.SHORT_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.KIND.eq("centre"))
                .orderBy(INSTITUTION_CARD.FULL_NAME)
                .fetch(row -> new Named(row.value1(), row.value2(), row.value3()));
    }

    /** One query: the kinds are told apart by their first column. */
    public ScopeChoices choices(User user) {
        var institution = user.institutionId();
        var settlement = SETTLEMENT_CARD.SETTLEMENT_NAME.concat(inline(", ")).concat(SETTLEMENT_CARD.MUNICIPALITY_NAME);
        var byKind = db.select(inline(ScopeChoices.SECTION), SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), reached(user, SECTION_CARD.ID))
                .unionAll(select(inline(ScopeChoices.DEPARTMENT), DEPARTMENT_CARD.ID, DEPARTMENT_CARD.NAME)
                        .from(DEPARTMENT_CARD)
                        .where(DEPARTMENT_CARD.INSTITUTION_ID.eq(institution)))
                .unionAll(select(inline(ScopeChoices.SPECIALIST), EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME)
                        .from(EMPLOYEE_CARD)
                        .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution)))
                .unionAll(place(user, ScopeChoices.SETTLEMENT, SETTLEMENT_CARD.ID, settlement))
                .unionAll(place(
                        user,
                        ScopeChoices.DISTRICT,
                        SETTLEMENT_CARD.MUNICIPALITY_ID,
                        SETTLEMENT_CARD.MUNICIPALITY_NAME))
                .orderBy(inline(3))
                .fetchGroups(row -> row.value1(), row -> Choice.of(row.value2(), row.value3()));
        return new ScopeChoices(nameOf(institution), byKind);
    }

    private Select<Record3<String, UUID, String>> place(User user, String kind, Field<UUID> id, Field<String> name) {
        return select(inline(kind), id, name)
                .from(SETTLEMENT_CARD)
                .where(SETTLEMENT_CARD.ID.in(select(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID)
                        .from(SECTION_SETTLEMENT_CARD)
                        .where(
                                SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(user.institutionId()),
                                reached(user, SECTION_SETTLEMENT_CARD.SECTION_ID))))
                .groupBy(id, name);
    }

    private Condition reached(User user, Field<UUID> section) {
        return policy.filter(user, PeoplePermissions.VIEW, FieldClass.PERSONAL, RecordColumns.ofSection(section));
    }

    private String nameOf(UUID institution) {
        return db.select(INSTITUTION_CARD.SHORT_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(institution))
                .fetchSingle()
                .value1();
    }
}
