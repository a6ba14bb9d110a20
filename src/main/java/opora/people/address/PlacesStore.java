package opora.people.address;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
public class PlacesStore {

    private final DSLContext db;
    private final Families families;

    PlacesStore(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** For a registration: only the sections in the user's reach. */
    public Places inReach(User user) {
        return new Places(groups(user), sections(user, false));
    }

    /** For a move: a family may leave for any section. */
    public Places all(User user) {
        return new Places(groups(user), sections(user, true));
    }

    private record Settlement(UUID id, String name, String municipality, boolean own) {

        Choice choice() {
            return Choice.of(id, name);
        }
    }

    private List<Places.Group> groups(User user) {
        var settlements = db.select(
                        SETTLEMENT_CARD.ID,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SETTLEMENT_CARD.MUNICIPALITY_NAME,
                        own(user))
                .from(SETTLEMENT_CARD)
                .orderBy(SETTLEMENT_CARD.MUNICIPALITY_NAME, SETTLEMENT_CARD.NAME_KEY, SETTLEMENT_CARD.ID)
                .fetch(row -> new Settlement(row.value1(), row.value2(), row.value3(), row.value4()));
        var groups = new ArrayList<Places.Group>();
        var own = settlements.stream()
                .filter(Settlement::own)
                .map(Settlement::choice)
                .toList();
        if (!own.isEmpty() && own.size() < settlements.size()) {
            groups.add(new Places.Group(null, own));
        }
        settlements.stream()
                .filter(each -> groups.isEmpty() || !each.own())
                .collect(
                        groupingBy(Settlement::municipality, LinkedHashMap::new, mapping(Settlement::choice, toList())))
                .forEach((municipality, choices) -> groups.add(new Places.Group(municipality, choices)));
        return groups;
    }

    private static Field<Boolean> own(User user) {
        return field(exists(selectOne()
                .from(SECTION_SETTLEMENT_CARD)
                .where(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(SETTLEMENT_CARD.ID),
                        SECTION_SETTLEMENT_CARD.SECTION_ID.in(user.sections()))));
    }

    private List<Choice> sections(User user, boolean all) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(
                        SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        SECTION_CARD.CLOSED_ON.isNull(),
                        all ? noCondition() : families.sections(user, SECTION_CARD.ID))
                .orderBy(SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
