package opora.casework;

import static opora.casework.db.Tables.CASE_FILE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.UUID;
import opora.people.FamilyFilter;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Families on service, removed from it, or both. */
@Component
class ServiceFilter implements FamilyFilter {

    @Override
    public String name() {
        return "service";
    }

    @Override
    public String titleKey() {
        return "casework.filter";
    }

    @Override
    public List<String> values() {
        return List.of("on", "removed", "any");
    }

    @Override
    public Condition condition(String value, Field<UUID> institutionId, Field<UUID> familyId) {
        var served = exists(selectOne()
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institutionId),
                        CASE_FILE.FAMILY_ID.eq(familyId),
                        CASE_FILE.CLOSED_ON.isNull()));
        return switch (value) {
            case "on" -> served;
            case "removed" -> served.not();
            default -> noCondition();
        };
    }
}
