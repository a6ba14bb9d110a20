package opora.casework.signals;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_HOME;

import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** In which section a signal lies: that of its family, or else what was chosen, or else the one section of the settlement. */
@Repository
class SignalPlace {

    private final DSLContext db;

    SignalPlace(DSLContext db) {
        this.db = db;
    }

    /** @param settlementId for a family that hides its address, nothing */
    record Place(@Nullable UUID settlementId, @Nullable UUID sectionId) {}

    Place ofFamily(UUID institution, UUID family) {
        return db.select(FAMILY_CARD.SETTLEMENT_ID, FAMILY_CARD.SECTION_ID)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(family))
                .fetchOptional(row -> new Place(null, row.value2()))
                .orElseThrow(NotFound::new);
    }

    Place typed(UUID institution, @Nullable UUID settlement, @Nullable UUID section) {
        return new Place(
                settlement, section == null ? sectionOf(institution, settlement) : known(institution, section));
    }

    private UUID known(UUID institution, UUID section) {
        return db.select(SECTION_CARD.ID)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.ID.eq(section))
                .fetchOptional(SECTION_CARD.ID)
                .orElseThrow(() -> new Refused("casework.signal.refused.section").on("sectionId"));
    }

    private @Nullable UUID sectionOf(UUID institution, @Nullable UUID settlement) {
        var sections = db.select(SECTION_SETTLEMENT_CARD.SECTION_ID)
                .from(SECTION_SETTLEMENT_CARD)
                .join(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(SECTION_SETTLEMENT_CARD.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(SECTION_SETTLEMENT_CARD.SECTION_ID))
                .where(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(institution),
                        SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(settlement),
                        SECTION_CARD.CLOSED_ON.isNull())
                .limit(2)
                .fetch(SECTION_SETTLEMENT_CARD.SECTION_ID);
        return sections.size() == 1 ? sections.getFirst() : null;
    }

    void mustLiveThere(UUID institution, UUID person, @Nullable UUID family) {
        boolean lives = db.fetchExists(
                PERSON_HOME,
                PERSON_HOME
                        .INSTITUTION_ID
                        .eq(institution)
                        .and(PERSON_HOME.PERSON_ID.eq(person))
                        .and(PERSON_HOME.FAMILY_ID.eq(family)));
        if (!lives) {
            throw new Refused("casework.signal.refused.person").on("personId");
        }
    }
}
