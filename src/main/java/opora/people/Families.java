package opora.people;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.CURATOR;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.RESIDENCE;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules may ask about families: the head of their pages, and whether a user reaches them. */
@Component
public class Families {

    private final DSLContext db;
    private final List<FamilyNote> notes;
    private final List<FamilyTab> tabs;

    Families(DSLContext db, List<FamilyNote> notes, List<FamilyTab> tabs) {
        this.db = db;
        this.notes = notes;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(FamilyTab::order)).toList();
    }

    /** The rule of reach for a list: the family's present section is the user's, or the user is its curator. */
    public Condition inReach(User user, Field<UUID> sectionId, Field<UUID> curatorId) {
        if (user.seesWholeInstitution()) {
            return trueCondition();
        }
        var ofSections = user.sections().isEmpty() ? falseCondition() : sectionId.in(user.sections());
        var employee = user.employeeId();
        return employee == null ? ofSections : ofSections.or(curatorId.eq(employee));
    }

    /** The same rule for a family that has been read already. */
    public boolean reaches(User user, @Nullable UUID sectionId, @Nullable UUID curatorId) {
        return user.seesWholeInstitution()
                || (sectionId != null && user.sections().contains(sectionId))
                || (curatorId != null && curatorId.equals(user.employeeId()));
    }

    /** Told as absent when even one of them is out of reach. */
    public void mustReach(Collection<UUID> familyIds, User user) {
        registeredOn(familyIds, user);
    }

    /** Days of registration of families that must all be in reach. */
    Map<UUID, LocalDate> registeredOn(Collection<UUID> familyIds, User user) {
        var wanted = new HashSet<>(familyIds);
        var found = db.select(FAMILY.ID, FAMILY.REGISTERED_ON)
                .from(FAMILY)
                .leftJoin(RESIDENCE)
                .on(
                        RESIDENCE.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID),
                        RESIDENCE.FAMILY_ID.eq(FAMILY.ID),
                        RESIDENCE.ENDS_ON.isNull())
                .leftJoin(CURATOR)
                .on(
                        CURATOR.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID),
                        CURATOR.FAMILY_ID.eq(FAMILY.ID),
                        CURATOR.ENDS_ON.isNull())
                .where(
                        FAMILY.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY.ID.eq(any(wanted.toArray(UUID[]::new))),
                        inReach(user, RESIDENCE.SECTION_ID, CURATOR.EMPLOYEE_ID))
                .fetchMap(FAMILY.ID, FAMILY.REGISTERED_ON);
        if (found.size() < wanted.size()) {
            throw new NotFound();
        }
        return found;
    }

    public FamilyHeader header(UUID familyId, User user) {
        var institution = user.institutionId();
        var said = notes.stream()
                .flatMap(each -> each.note(institution, familyId).stream())
                .toList();
        return db.select(
                        FAMILY_CARD.NUMBER,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.REGISTERED_ON,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        FAMILY_CARD.STREET,
                        FAMILY_CARD.HOUSE,
                        FAMILY_CARD.FLAT,
                        FAMILY_CARD.SECTION_ID,
                        SECTION_CARD.NAME,
                        FAMILY_CARD.CURATOR_ID,
                        EMPLOYEE_CARD.SHORT_NAME,
                        FAMILY_CARD.LEGAL_STATUS,
                        FAMILY_CARD.PRACTICE_STATUS)
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
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(institution),
                        FAMILY_CARD.ID.eq(familyId),
                        inReach(user, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .fetchOptional(row -> new FamilyHeader(
                        familyId,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        FamilyHeader.address(row.value5(), row.value6(), row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        said,
                        tabs))
                .orElseThrow(NotFound::new);
    }
}
