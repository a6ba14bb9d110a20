package opora.casework.diagnosis;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.FINDING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The families whose last assessment says that the risk is high, while they are on service. */
@Repository
class RiskStore {

    private static final int MOST = 200;

    private final DSLContext db;
    private final Policy policy;
    private final Families families;

    RiskStore(DSLContext db, Policy policy, Families families) {
        this.db = db;
        this.policy = policy;
        this.families = families;
    }

    /** Who waits longest for the next assessment stands first; none for those who may not know. */
    List<HighRisk> inReach(User user) {
        if (!policy.allows(user, DiagnosisPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var readable = families.among(
                        DiagnosisPermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID)
                .and(families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
        return high(user, readable);
    }

    /** Of families the reader knows. */
    List<HighRisk> of(User user, Collection<UUID> familyIds) {
        return high(user, FINDING.FAMILY_ID.in(familyIds));
    }

    private List<HighRisk> high(User user, Condition which) {
        var later = FINDING.as("later");
        return db.select(
                        FINDING.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        EMPLOYEE_CARD.SHORT_NAME,
                        FINDING.ID,
                        FINDING.FOUND_ON,
                        FINDING.GRADE,
                        FINDING.ABUSE)
                .from(FINDING)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(FINDING.INSTITUTION_ID), FAMILY_CARD.ID.eq(FINDING.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(FAMILY_CARD.CURATOR_ID))
                .where(
                        FINDING.INSTITUTION_ID.eq(user.institutionId()),
                        FINDING.KIND.eq(FindingKind.RISK.code()),
                        FINDING.CODE.eq("high"),
                        FINDING.VOIDED_AT.isNull(),
                        which,
                        notExists(selectOne()
                                .from(later)
                                .where(
                                        later.INSTITUTION_ID.eq(FINDING.INSTITUTION_ID),
                                        later.FAMILY_ID.eq(FINDING.FAMILY_ID),
                                        later.KIND.eq(FindingKind.RISK.code()),
                                        later.VOIDED_AT.isNull(),
                                        row(later.FOUND_ON, later.RECORDED_AT, later.ID)
                                                .gt(row(FINDING.FOUND_ON, FINDING.RECORDED_AT, FINDING.ID)))),
                        exists(selectOne()
                                .from(CASE_FILE)
                                .where(
                                        CASE_FILE.INSTITUTION_ID.eq(FINDING.INSTITUTION_ID),
                                        CASE_FILE.FAMILY_ID.eq(FINDING.FAMILY_ID),
                                        CASE_FILE.CLOSED_ON.isNull())))
                .orderBy(FINDING.FOUND_ON, FINDING.ID)
                .limit(MOST)
                .fetch(mapping(HighRisk::new));
    }
}
