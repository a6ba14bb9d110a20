package opora.territory;

import static opora.audit.db.Tables.ENTRY;
import static opora.territory.db.Tables.MUNICIPALITY;
import static opora.territory.db.Tables.SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TerritoriesTest {

    @Autowired
    Territories territories;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Change change;

    @BeforeEach
    void somebodyIsAtWork() {
        change = centre.by(centre.small().director());
    }

    @Test
    void whatIsKnownIsFoundAndNotAddedAgain() {
        var district = territories.municipality("Ольховая область", "Липовский район", change);
        var village = territories.settlement(village(district, "Журавлёвка"), change);

        assertThat(territories.municipality("Ольховая область ", " Липовский район", change))
                .isEqualTo(district);
        assertThat(territories.settlement(village(district, " Журавлёвка "), change))
                .isEqualTo(village);
        assertThat(db.fetchCount(MUNICIPALITY, MUNICIPALITY.REGION.eq("Ольховая область")))
                .isOne();
        assertThat(db.fetchCount(SETTLEMENT, SETTLEMENT.MUNICIPALITY_ID.eq(district)))
                .isOne();
        assertThat(db.fetchCount(ENTRY, ENTRY.SUBJECTS.contains(new UUID[] {village})))
                .isOne();
    }

    @Test
    void aSettlementIsSearchedWithoutYo() {
        var district = territories.municipality("Ольховая область", "Липовский район", change);
        var village = territories.settlement(village(district, "Журавлёвка"), change);

        assertThat(db.fetchSingle(SETTLEMENT, SETTLEMENT.ID.eq(village)).getNameKey())
                .isEqualTo("журавлевка");
    }

    @Test
    void halfAPlaceOnEarthIsRefused() {
        var district = territories.municipality("Ольховая область", "Липовский район", change);
        var half = new SettlementDraft(district, "село", "Ключи", false, new BigDecimal("59.1"), null);

        assertThatThrownBy(() -> territories.settlement(half, change))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("longitude"));
    }

    @Test
    void anEditThatChangesNothingRecordsNothing() {
        var district = territories.municipality("Ольховая область", "Липовский район", change);
        var place =
                new SettlementDraft(district, "село", "Ключи", false, new BigDecimal("59.1"), new BigDecimal("44.25"));
        var id = territories.settlement(place, change);

        territories.changeSettlement(id, place, change);
        assertThat(db.fetchCount(ENTRY, ENTRY.EVENT.eq("SettlementChanged"))).isZero();

        territories.changeSettlement(id, village(district, "Ключи"), change);
        assertThat(db.fetchSingle(ENTRY, ENTRY.EVENT.eq("SettlementChanged"))
                        .getDetails()
                        .data())
                .contains("remote")
                .contains("latitude")
                .doesNotContain("Ключи");
    }

    @Test
    void aDistrictNobodyKnowsIsNotFound() {
        assertThatThrownBy(() -> territories.settlement(village(UUID.randomUUID(), "Ключи"), change))
                .isInstanceOf(NotFound.class);
    }

    private static SettlementDraft village(UUID district, String name) {
        return new SettlementDraft(district, "село", name, true, null, null);
    }
}
