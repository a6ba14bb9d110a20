package opora.casework.accompaniment;

import static opora.casework.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import opora.people.FamilyTeam;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** An employee in the team of a case reaches its family from joining until they are taken off (CAS-12). */
@Component
class TeamReach implements FamilyTeam {

    /** Nobody joins ahead of the day, and taken off is taken off on the spot. */
    private static final Condition NOW = TEAM_MEMBER.UNTIL.isNull();

    @Override
    public Select<Record1<UUID>> employees(Field<UUID> institution, Field<UUID> family) {
        return select(TEAM_MEMBER.EMPLOYEE_ID)
                .from(TEAM_MEMBER)
                .where(
                        TEAM_MEMBER.INSTITUTION_ID.eq(institution),
                        TEAM_MEMBER.FAMILY_ID.eq(family),
                        TEAM_MEMBER.EMPLOYEE_ID.isNotNull(),
                        NOW);
    }

    @Override
    public Select<Record1<UUID>> families(User user) {
        return select(TEAM_MEMBER.FAMILY_ID)
                .from(TEAM_MEMBER)
                .where(
                        TEAM_MEMBER.INSTITUTION_ID.eq(user.institutionId()),
                        TEAM_MEMBER.EMPLOYEE_ID.in(user.employees()),
                        NOW);
    }
}
