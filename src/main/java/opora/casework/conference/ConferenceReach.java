package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.UUID;
import opora.casework.db.tables.records.ConferenceRecord;
import opora.people.Families;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whose business a conference is: of those who read what is sensitive about one of its families. For them the others are not there; a
 * conference none of whose families they may read does not exist.
 */
@Component
class ConferenceReach {

    private final DSLContext db;
    private final Families families;

    ConferenceReach(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** A condition over the cards of the families. */
    Condition among(User user) {
        return families.among(
                        ConferencePermissions.VIEW,
                        user,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.SECTION_ID,
                        FAMILY_CARD.CURATOR_ID)
                .and(families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }

    /** A condition over conferences. */
    Condition seen(User user) {
        return exists(selectOne()
                .from(CONFERENCE_FAMILY)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(CONFERENCE_FAMILY.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(CONFERENCE_FAMILY.FAMILY_ID))
                .where(
                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(CONFERENCE.INSTITUTION_ID),
                        CONFERENCE_FAMILY.CONFERENCE_ID.eq(CONFERENCE.ID),
                        among(user)));
    }

    List<UUID> families(UUID conference, User user) {
        return db.select(CONFERENCE_FAMILY.FAMILY_ID)
                .from(CONFERENCE_FAMILY)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(CONFERENCE_FAMILY.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(CONFERENCE_FAMILY.FAMILY_ID))
                .where(
                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(user.institutionId()),
                        CONFERENCE_FAMILY.CONFERENCE_ID.eq(conference),
                        among(user))
                .orderBy(CONFERENCE_FAMILY.ID)
                .fetch(CONFERENCE_FAMILY.FAMILY_ID);
    }

    void mustHold(List<UUID> familyIds, User user) {
        families.must(ConferencePermissions.HOLD, familyIds, user);
        families.mustSensitive(ConferencePermissions.HOLD, familyIds, user);
    }

    boolean mayHold(List<UUID> familyIds, User user) {
        return !families.allowed(ConferencePermissions.HOLD, familyIds, user).isEmpty();
    }

    /** The conference as a whole, locked for a change by whoever works with one of its families. */
    ConferenceRecord forChange(UUID id, User user) {
        var conference = lock(id, user);
        var known = families(id, user);
        if (known.isEmpty()) {
            throw new NotFound();
        }
        if (!mayHold(known, user)) {
            mustHold(known, user);
        }
        return conference;
    }

    /** The same for what is said of one of its families. */
    ConferenceRecord forChange(UUID id, UUID family, User user) {
        mustHold(List.of(family), user);
        var conference = lock(id, user);
        if (!families(id, user).contains(family)) {
            throw new NotFound();
        }
        return conference;
    }

    private ConferenceRecord lock(UUID id, User user) {
        return db.selectFrom(CONFERENCE)
                .where(CONFERENCE.INSTITUTION_ID.eq(user.institutionId()), CONFERENCE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    static void mustBe(ConferenceState state, ConferenceRecord conference) {
        if (ConferenceState.of(conference.getState()) != state) {
            throw new Refused("casework.conference.refused.not-" + state.code());
        }
    }
}
