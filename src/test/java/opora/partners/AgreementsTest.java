package opora.partners;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@PageTest
class AgreementsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 2);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 31);

    @Autowired
    Centre centre;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    DSLContext db;

    Change director;
    UUID fund;

    @BeforeEach
    void aFundIsAPartner() {
        director = centre.by(centre.small().director());
        fund = partners.add(new PartnerDraft("Фонд «Тёплый дом»", "charity_fund", true, ""), director);
    }

    @Test
    void anAgreementIsInForceFromItsFirstToItsLastDay() {
        var id = agreements.agree(agreed("№ 12", MAY, null, DECEMBER), director);

        var row = db.selectFrom(AGREEMENT).where(AGREEMENT.ID.eq(id)).fetchSingle();
        assertThat(row.getNumber()).isEqualTo("12");
        assertThat(row.getStartsOn()).isEqualTo(MAY);
        var interval = db.selectFrom(AGREEMENT_INTERVAL)
                .where(AGREEMENT_INTERVAL.ID.eq(id))
                .fetchSingle();
        assertThat(interval.getEndsOn()).isEqualTo(DECEMBER);
        for (var day : List.of(MAY, DECEMBER)) {
            assertThatCode(() -> agreements.mustBeInForce(id, fund, day, director))
                    .doesNotThrowAnyException();
        }
        for (var day : List.of(MAY.minusDays(1), DECEMBER.plusDays(1))) {
            assertThatThrownBy(() -> agreements.mustBeInForce(id, fund, day, director))
                    .isInstanceOf(Refused.class)
                    .hasMessage("partners.refused.agreement-not-then");
        }
    }

    @Test
    void anAgreementWithAnotherPartnerCoversNothing() {
        var id = agreements.agree(agreed("12", MAY, null, null), director);
        var bakery = partners.add(new PartnerDraft("Пекарня «Колос»", "business", true, ""), director);

        assertThatThrownBy(() -> agreements.mustBeInForce(id, bakery, MAY, director))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("agreement"))
                .hasMessage("partners.refused.agreement-of-another");
        assertThatThrownBy(() -> agreements.mustBeInForce(UUID.randomUUID(), fund, MAY, director))
                .hasMessage("partners.refused.agreement-unknown");
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        assertThatThrownBy(() -> agreements.agree(agreed("12", MAY, MAY, MAY.minusDays(1)), director))
                .hasMessage("partners.refused.ends-before-start");
        assertThatThrownBy(() -> agreements.agree(agreed("12", director.today().plusDays(1), null, null), director))
                .hasMessage("partners.refused.future");
        assertThatThrownBy(() -> agreements.agree(agreed("12", LocalDate.of(1907, 2, 2), null, null), director))
                .hasMessage("platform.date.unlikely-year");
        assertThatThrownBy(() -> agreements.agree(agreed("№ —", MAY, null, null), director))
                .hasMessage("partners.refused.agreement-number");
    }

    @Test
    void aNumberIsGivenOnceAYearToAPartner() {
        agreements.agree(agreed("12/С", MAY, null, null), director);
        agreements.agree(agreed("12/с", MAY.plusYears(1), null, null), director);

        assertThatThrownBy(() -> agreements.agree(agreed("12 / с", MAY.plusDays(9), null, null), director))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private AgreementDraft agreed(String number, LocalDate signed, LocalDate starts, LocalDate ends) {
        return new AgreementDraft(fund, number, signed, starts, ends, "Помощь семьям с детьми", List.of());
    }
}
