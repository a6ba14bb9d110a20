package opora.contracts.organisations;

import static opora.casework.db.Tables.REFERRAL;
import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.contracts.db.Tables;
import opora.platform.Ids;
import opora.reports.World;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class InteractionPageTest {

    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2023, 1, 10, 9, 0, 0, 0, ZoneOffset.UTC);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    UUID contracted;
    UUID other;

    @BeforeEach
    void setUp() {
        small = centre.small();
        browser.as(small.director());
        var world = new World(db, small.institution());
        contracted = world.family("Контрактовы", small.near(), small.firstSection());
        var person = world.member(contracted, "Контрактова", LocalDate.of(1985, 1, 1));
        other = world.family("Иные", small.near(), small.firstSection());
        world.opened(contracted);
        world.opened(other);
        var contract = db.newRecord(Tables.CONTRACT);
        contract.setInstitutionId(small.institution());
        contract.setId(Ids.next());
        contract.setNumber("СК-1");
        contract.setAppliedOn(LocalDate.of(2023, 2, 1));
        contract.setConcludedOn(LocalDate.of(2023, 2, 1));
        contract.setPersonId(person);
        contract.setFamilyId(contracted);
        contract.setDirection("employment");
        contract.setStartsOn(LocalDate.of(2023, 2, 1));
        contract.setEndsOn(LocalDate.of(2023, 10, 31));
        contract.setAmount(BigDecimal.ZERO);
        contract.setConcludedBy("Соцзащита");
        contract.setRecordedAt(RECORDED);
        contract.setRecordedBy(small.director());
        contract.insert();
    }

    @Test
    void agreementsAndRequestsAboutThoseWithAContractStandByOrganisation() {
        var employment = partner("Центр занятости населения");
        var college = partner("Политехнический колледж");
        partner("Фонд без соглашения и запросов");
        agreement(employment, "7");
        referral(1, contracted, employment, LocalDate.of(2023, 3, 1), "done");
        referral(2, contracted, employment, LocalDate.of(2023, 4, 1), "sent");
        referral(3, contracted, college, LocalDate.of(2023, 12, 1), "sent");
        referral(4, other, college, LocalDate.of(2023, 4, 1), "sent");

        var page = browser.open("/contracts/organisations?from=2023-01-01&to=2023-12-31")
                .page();

        assertThat(page.select(".organisations tbody tr").eachText())
                .containsExactly("Центр занятости населения № 7 2 1 1 просрочено: 1");
        assertThat(page.select(".agreements").text()).contains("соглашением: 1", "не менее 4");
    }

    @Test
    void daysTheWrongWayRoundAreAskedAgain() {
        var answer = browser.open("/contracts/organisations?from=2023-12-31&to=2023-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=from]").attr("value")).isNotEmpty();
    }

    private UUID partner(String name) {
        var row = db.newRecord(PARTNER);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setName(name);
        row.setNameKey(name.toLowerCase());
        row.setKind("social_partner");
        row.setLegalPerson(true);
        row.insert();
        return row.getId();
    }

    private void agreement(UUID partner, String number) {
        var row = db.newRecord(AGREEMENT);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setPartnerId(partner);
        row.setNumber(number);
        row.setNumberKey(number);
        row.setSignedOn(LocalDate.of(2021, 3, 1));
        row.setStartsOn(LocalDate.of(2021, 3, 1));
        row.setSubject("Трудоустройство");
        row.setRecordedAt(RECORDED);
        row.setRecordedBy(small.director());
        row.insert();
    }

    private void referral(int number, UUID family, UUID partner, LocalDate sent, String state) {
        var row = db.newRecord(REFERRAL);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setYear(2023);
        row.setNumber(number);
        row.setCaseId(db.fetchOne("select id from casework.case_file where family_id = {0}", DSL.val(family))
                .get(0, UUID.class));
        row.setFamilyId(family);
        row.setKind("social");
        row.setPartnerId(partner);
        row.setAsked("");
        row.setSentOn(sent);
        row.setDueOn(sent.plusDays(14));
        row.setState(state);
        row.setClosedOn(state.equals("done") ? sent.plusDays(7) : null);
        row.setRecordedAt(RECORDED);
        row.setRecordedBy(small.director());
        row.insert();
    }
}
