package opora.people;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.FAMILY;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.falseCondition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.institution.InstitutionPermissions;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.RecordFacts;
import opora.platform.access.RecordState;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules may ask about families: the head of their pages, and what a user may do with them. */
@Component
public class Families {

    private final DSLContext db;
    private final Policy policy;
    private final FamilyFacts facts;
    private final List<FamilyNote> notes;
    private final List<FamilyTab> tabs;
    private final Addresses addresses;

    Families(
            DSLContext db,
            Policy policy,
            FamilyFacts facts,
            List<FamilyNote> notes,
            List<FamilyTab> tabs,
            Addresses addresses) {
        this.db = db;
        this.policy = policy;
        this.facts = facts;
        this.addresses = addresses;
        this.notes = notes;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(FamilyTab::order)).toList();
    }

    /** The families of a list with which the user may do this. Restricted ones are left out by the walls of the database. */
    public Condition among(
            String permission, User user, Field<UUID> familyId, Field<UUID> sectionId, Field<UUID> curatorId) {
        return policy.filter(
                user,
                permission,
                FieldClass.PERSONAL,
                new RecordColumns(sectionId, curatorId, facts.names(user, familyId)));
    }

    /** The sections in whose families the user works. */
    public Condition sections(User user, Field<UUID> sectionId) {
        return policy.filter(user, PeoplePermissions.VIEW, FieldClass.PERSONAL, RecordColumns.ofSection(sectionId));
    }

    /** The families of a list whose sensitive fields the user may read (NFR-04). */
    public Condition sensitive(User user, Field<UUID> familyId, Field<UUID> sectionId, Field<UUID> curatorId) {
        return policy.filter(
                user,
                PeoplePermissions.VIEW,
                FieldClass.SENSITIVE,
                new RecordColumns(sectionId, curatorId, facts.names(user, familyId)));
    }

    /** Is there any family whose sensitive fields the user may read: otherwise nothing is offered to be asked for. */
    public boolean readsSensitive(User user) {
        return policy.allows(user, PeoplePermissions.VIEW, FieldClass.SENSITIVE);
    }

    /** Whether lists of all families in reach may be made by what is sensitive about them. */
    public boolean readsSensitiveOfReach(User user) {
        var anywhere = user.sections().stream().findFirst().orElse(null);
        return policy.decide(
                user, PeoplePermissions.VIEW, RecordFacts.ofSection(anywhere).sensitive());
    }

    /** Records without a family are the business of their section, and of the employee who made them. */
    public Condition amongAlone(String permission, User user, Field<UUID> sectionId, Field<UUID> employeeId) {
        return policy.filter(
                user, permission, FieldClass.PERSONAL, new RecordColumns(sectionId, employeeId, falseCondition()));
    }

    /** The same rule for a family that has been read already. */
    public boolean reaches(User user, @Nullable UUID sectionId, @Nullable UUID curatorId) {
        return policy.decide(
                user, PeoplePermissions.VIEW, RecordFacts.ofSection(sectionId).curatedBy(curatorId));
    }

    /** What decisions about these families are made on. Told as absent when even one of them is out of reach. */
    public Map<UUID, RecordFacts> facts(Collection<UUID> familyIds, User user) {
        var wanted = new HashSet<>(familyIds);
        var read = facts.of(user.institutionId(), wanted);
        if (read.size() < wanted.size()
                || !read.values().stream().allMatch(each -> policy.decide(user, PeoplePermissions.VIEW, each))) {
            throw new NotFound();
        }
        return read;
    }

    /** Those of the families of a list with which the user may do this: for the buttons beside them. */
    public Set<UUID> allowed(String permission, Collection<UUID> familyIds, User user) {
        return facts.of(user.institutionId(), familyIds).entrySet().stream()
                .filter(each -> policy.decide(user, permission, each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Absent when out of reach; refused when the user's place, or the state of the family, does not allow it. */
    public void must(String permission, Collection<UUID> familyIds, User user) {
        policy.mustHold(user, permission);
        for (var each : facts(familyIds, user).values()) {
            if (each.is(RecordState.CLOSED) && policy.decide(user, permission, each.reopened())) {
                mustBeOpen(permission, each, user);
            }
            policy.must(user, permission, each);
        }
    }

    /** The same for whom something names for one family: they reach it as if the family itself named them. */
    public void mustNamed(String permission, UUID familyId, UUID employeeId, User user) {
        var known = facts.of(user.institutionId(), List.of(familyId)).get(familyId);
        if (known == null) {
            throw new NotFound();
        }
        var named = new HashSet<>(known.team());
        named.add(employeeId);
        policy.must(user, permission, known.naming(named));
    }

    /** The same for what says something sensitive of the family (NFR-04). */
    public void mustSensitive(String permission, Collection<UUID> familyIds, User user) {
        for (var each : facts(familyIds, user).values()) {
            policy.must(user, permission, each.sensitive());
        }
    }

    /** Many records at once come from those whose work they are, or out of a journal brought in by whoever may do that. */
    public void mustAll(String permission, Collection<UUID> familyIds, User user) {
        if (!bringsIn(familyIds, user)) {
            must(permission, familyIds, user);
        }
    }

    /** Whether the user may write what a journal brought in says of these families, all in reach. */
    public boolean bringsIn(Collection<UUID> familyIds, User user) {
        return policy.allows(user, InstitutionPermissions.IMPORT)
                && facts(familyIds, user).values().stream()
                        .allMatch(each -> policy.decide(user, InstitutionPermissions.IMPORT, each.sensitive()));
    }

    private void mustBeOpen(String permission, RecordFacts facts, User user) {
        if (!policy.decide(user, permission, facts)) {
            throw new Refused("people.refused.removed");
        }
    }

    /** Days of registration of families that must all be in reach. */
    Map<UUID, LocalDate> registeredOn(Collection<UUID> familyIds, User user) {
        facts(familyIds, user);
        return db.select(FAMILY.ID, FAMILY.REGISTERED_ON)
                .from(FAMILY)
                .where(
                        FAMILY.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY.ID.eq(any(familyIds.toArray(UUID[]::new))))
                .fetchMap(FAMILY.ID, FAMILY.REGISTERED_ON);
    }

    /** For a page that does something with the family: refused before anything is typed. */
    public FamilyHeader header(UUID familyId, User user, String permission) {
        must(permission, List.of(familyId), user);
        return header(familyId, user);
    }

    public FamilyHeader header(UUID familyId, User user) {
        var institution = user.institutionId();
        var known = Objects.requireNonNull(facts(List.of(familyId), user).get(familyId));
        var said = notes.stream()
                .flatMap(each -> each.note(institution, familyId).stream())
                .toList();
        return db.select(
                        FAMILY_CARD.NUMBER,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.REGISTERED_ON,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        addresses.street(),
                        addresses.house(),
                        addresses.flat(),
                        FAMILY_CARD.SECTION_ID,
                        SECTION_CARD.NAME,
                        FAMILY_CARD.CURATOR_ID,
                        EMPLOYEE_CARD.SHORT_NAME,
                        FAMILY_CARD.LEGAL_STATUS,
                        FAMILY_CARD.PRACTICE_STATUS,
                        array(FamilyFacts.restrictions(FAMILY_CARD.INSTITUTION_ID, FAMILY_CARD.ID)))
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
                .where(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(familyId))
                .fetchOptional(row -> new FamilyHeader(
                        familyId,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        List.of(row.value14()).contains(Restrictions.REFUGE) ? null : row.value4(),
                        FamilyHeader.address(row.value5(), row.value6(), row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        known,
                        List.of(row.value14()),
                        said,
                        tabs))
                .orElseThrow(NotFound::new);
    }
}
