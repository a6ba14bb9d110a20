package opora.people;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.people.db.Tables.RESIDENCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ResidenceStore {

    private final DSLContext db;
    private final Vault vault;

    ResidenceStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record NewResidence(UUID id, UUID familyId, Address address, LocalDate since) {}

    /** The section that answers for each settlement, where it is one and open. */
    Map<UUID, UUID> sectionsBySettlement(UUID institution, Collection<UUID> settlements) {
        return db
                .select(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID, SECTION_SETTLEMENT_CARD.SECTION_ID)
                .from(SECTION_SETTLEMENT_CARD)
                .join(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(SECTION_SETTLEMENT_CARD.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(SECTION_SETTLEMENT_CARD.SECTION_ID))
                .where(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(institution),
                        SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(any(settlements.toArray(UUID[]::new))),
                        SECTION_CARD.CLOSED_ON.isNull())
                .fetchGroups(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID, SECTION_SETTLEMENT_CARD.SECTION_ID)
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getFirst()));
    }

    List<Timeline.Interval> of(UUID institution, UUID familyId) {
        return db.select(RESIDENCE.ID, RESIDENCE.STARTS_ON, RESIDENCE.ENDS_ON)
                .from(RESIDENCE)
                .where(RESIDENCE.INSTITUTION_ID.eq(institution), RESIDENCE.FAMILY_ID.eq(familyId))
                .fetch(mapping(Timeline.Interval::new));
    }

    /** A section of another institution is no section at all. */
    private void mustBeHere(UUID institution, List<NewResidence> residences) {
        var sections = residences.stream()
                .map(each -> each.address().sectionId())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        var known = db.fetchCount(
                SECTION_CARD, SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.ID.eq(any(sections)));
        if (known < sections.length) {
            throw new NotFound();
        }
    }

    void end(UUID institution, Timeline.Interval ended) {
        db.update(RESIDENCE)
                .set(RESIDENCE.ENDS_ON, ended.to())
                .where(RESIDENCE.INSTITUTION_ID.eq(institution), RESIDENCE.ID.eq(ended.id()))
                .execute();
    }

    void insert(UUID institution, List<NewResidence> residences) {
        mustBeHere(institution, residences);
        db.batchInsert(residences.stream()
                        .map(each -> {
                            var address = each.address();
                            var row = db.newRecord(RESIDENCE);
                            row.setInstitutionId(institution);
                            row.setId(each.id());
                            row.setFamilyId(each.familyId());
                            row.setSettlementId(address.settlementId());
                            row.setSectionId(address.sectionId());
                            row.setPostalCode(address.postalCode());
                            row.setStreet(vault.seal(PeopleSecrets.STREET, row.getId(), address.street()));
                            row.setHouse(vault.seal(PeopleSecrets.HOUSE, row.getId(), address.house()));
                            row.setFlat(vault.seal(PeopleSecrets.FLAT, row.getId(), address.flat()));
                            row.setStartsOn(each.since());
                            return row;
                        })
                        .toList())
                .execute();
    }
}
