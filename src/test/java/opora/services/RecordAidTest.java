package opora.services;

import static opora.audit.db.Tables.ENTRY;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.MATERIAL_AID;
import static opora.services.db.Tables.URGENT_ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import opora.Centre;
import opora.PageTest;
import opora.partners.AgreementDraft;
import opora.partners.Agreements;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RecordAidTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Vault vault;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordAid recordAid;

    @Autowired
    VoidAid voidAid;

    @Autowired
    WithdrawAid withdrawAid;

    @Autowired
    Partners partners;

    @Autowired
    Agreements agreements;

    @Autowired
    AidWithinAgreements within;

    @Autowired
    DSLContext db;

    FamilyOfTheVillage village;
    Change change;

    @BeforeEach
    void aVillage() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        change = centre.by(village.small.director());
    }

    @Test
    void moneyIsKeptToTheKopeckAndIsAFact() {
        var id = recordAid.record(aid(draft -> draft.amount = "12345.6"), change);

        assertThat(db.fetchValue(MATERIAL_AID.AMOUNT, MATERIAL_AID.ID.eq(id))).isEqualTo(new BigDecimal("12345.60"));
        var fact = fact(id);
        assertThat(fact.get("code")).isEqualTo("money/home_repair/budget/free");
        assertThat(fact.get("amount")).isEqualTo(new BigDecimal("12345.60"));
        assertThat(fact.get("family_id")).isEqualTo(village.family);
        assertThat(fact.get("section_id")).isEqualTo(village.small.firstSection());
        assertThat(fact.get("event_id")).isEqualTo(id);
        assertThat(fact.get("quantity", Integer.class)).isOne();
        assertThat(db.fetchExists(
                        ENTRY, ENTRY.EVENT.eq("AidRecorded"), ENTRY.SUBJECTS.contains(new UUID[] {village.family})))
                .isTrue();
    }

    @Test
    void theFactTellsOrganisationsFromCitizensAndHelpWithinAgreements() {
        var fund = partners.add(new PartnerDraft("Фонд «Тепло»", "charity_fund", true, ""), change);
        var neighbour = partners.add(new PartnerDraft("Кузьмин Пётр", "volunteer", false, ""), change);
        var agreement = agreement(fund, DAY, DAY.plusMonths(1));

        assertThat(code(AidSource.partner(fund, agreement))).isEqualTo("money/home_repair/organisation/agreement");
        assertThat(code(AidSource.partner(fund, null))).isEqualTo("money/home_repair/organisation/free");
        assertThat(code(AidSource.partner(neighbour, null))).isEqualTo("money/home_repair/citizen/free");
        assertThat(code(AidSource.UNNAMED)).isEqualTo("money/home_repair/citizen/free");
        assertThat(within.given(village.small.institution(), agreement)
                        .orElseThrow()
                        .first())
                .isEqualTo(DAY);
    }

    @Test
    void anAgreementMustBeInForceAndOfThatPartner() {
        var fund = partners.add(new PartnerDraft("Фонд «Тепло»", "charity_fund", true, ""), change);
        var parish = partners.add(new PartnerDraft("Приход", "religious_organisation", true, ""), change);
        var ended = agreement(fund, DAY.minusYears(1), DAY.minusDays(1));

        refused("agreement", () -> code(AidSource.partner(fund, ended)));
        refused("agreement", () -> code(AidSource.partner(parish, ended)));
        refused("partnerId", () -> code(AidSource.partner(Ids.next(), null)));
        assertThat(db.fetchCount(MATERIAL_AID)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "0.001", "10.005", "100000000", "1e20"})
    void aSumThatCannotBePaidIsRefused(String amount) {
        refused("amount", () -> recordAid.record(aid(draft -> draft.amount = amount), change));
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        refused(
                "on",
                () -> recordAid.record(aid(draft -> draft.on = change.today().plusDays(1)), change));
        refused("on", () -> recordAid.record(aid(draft -> draft.on = LocalDate.of(1972, 1, 1)), change));
        refused("purpose", () -> recordAid.record(aid(draft -> draft.purpose = "holiday"), change));
        refused("employeeId", () -> recordAid.record(aid(draft -> draft.employee = Ids.next()), change));
        refused("recipient", () -> recordAid.record(aid(draft -> draft.person = village.stranger), change));
        assertThat(db.fetchCount(MATERIAL_AID)).isZero();
    }

    @Test
    void aFamilyOutOfReachDoesNotExist() {
        var specialist = centre.by(village.small.specialistAccount());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> recordAid.record(aid(draft -> draft.family = village.otherFamily), specialist));

        var theirs = recordAid.record(aid(draft -> draft.family = village.otherFamily), change);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> voidAid.voidIt(theirs, because("Не та семья", village.small.specialistAccount())));
    }

    @Test
    void recordedAlsoAsAnUrgentServiceItIsEnteredOnceAndVoidedTogether() {
        var key = Ids.next();
        var draft = aid(each -> each.person = village.mother);
        var urgent = village.byCode.get("8.01");

        recordAid.record(key, draft, urgent, Channel.VISIT, change);
        recordAid.record(key, draft, urgent, Channel.VISIT, change);

        assertThat(db.fetchCount(MATERIAL_AID)).isOne();
        var delivery = db.selectFrom(DELIVERY).fetchSingle();
        assertThat(delivery.getId()).isEqualTo(db.fetchValue(MATERIAL_AID.DELIVERY_ID, MATERIAL_AID.ID.eq(key)));
        assertThat(delivery.getPersonId()).isEqualTo(village.mother);
        assertThat(db.fetchCount(URGENT_ACT)).isOne();

        voidAid.voidIt(key, because("Не та семья", village.small.director()));
        voidAid.voidIt(key, because("Передумали", village.small.director()));

        assertThat(vault.open(
                        ServicesSecrets.AID_VOID_REASON,
                        key,
                        db.fetchValue(MATERIAL_AID.VOID_REASON, MATERIAL_AID.ID.eq(key))))
                .isEqualTo("Не та семья");
        assertThat(vault.open(
                        ServicesSecrets.SERVICE_VOID_REASON,
                        delivery.getId(),
                        db.fetchValue(DELIVERY.VOID_REASON, DELIVERY.ID.eq(delivery.getId()))))
                .isEqualTo("Не та семья");
        assertThat(facts()).isEmpty();
    }

    @Test
    void onlyAnUrgentServiceStandsForAid() {
        refused(
                "serviceId",
                () -> recordAid.record(
                        Ids.next(), aid(draft -> {}), village.byCode.get("3.52"), Channel.VISIT, change));
        assertThat(db.fetchCount(DELIVERY)).isZero();
    }

    @Test
    void aVoidNeedsAReason() {
        var id = recordAid.record(aid(draft -> {}), change);
        refused("reason", () -> voidAid.voidIt(id, change));
    }

    @Test
    void whatWasBroughtInIsTakenBackWholly() {
        var ids = recordAid.recordAll(List.of(aid(draft -> {}), aid(draft -> {})), change);

        withdrawAid.withdraw(ids, change);

        assertThat(db.fetchCount(MATERIAL_AID)).isZero();
        assertThat(db.fetchCount(ENTRY, ENTRY.EVENT.eq("AidWithdrawn"))).isOne();
    }

    private UUID agreement(UUID partner, LocalDate from, LocalDate to) {
        return agreements.agree(
                new AgreementDraft(partner, from + "/" + partner, from, from, to, "Помощь семьям", List.of()), change);
    }

    private String code(AidSource source) {
        return fact(recordAid.record(aid(draft -> draft.source = source), change))
                .get("code", String.class);
    }

    private Record fact(UUID id) {
        return facts().stream()
                .filter(each -> id.equals(each.get("fact_id")))
                .findFirst()
                .orElseThrow();
    }

    private List<Record> facts() {
        return db.fetch(
                "select * from reports.fact where kind = 'aid' and institution_id = ?", village.small.institution());
    }

    private Change because(String reason, UUID account) {
        var by = centre.by(account);
        return new Change(by.user(), by.at(), reason);
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatExceptionOfType(Refused.class).isThrownBy(action).satisfies(refused -> assertThat(refused.field())
                .isEqualTo(field));
    }

    private AidDraft aid(Consumer<Draft> what) {
        var draft = new Draft();
        draft.family = village.family;
        draft.employee = village.small.specialist();
        what.accept(draft);
        return new AidDraft(
                draft.family,
                draft.person,
                draft.on,
                AidKind.MONEY,
                draft.purpose,
                new BigDecimal(draft.amount),
                draft.source,
                "Расписка № 4",
                draft.employee,
                "Печь");
    }

    /** What a test changes of otherwise sound aid. */
    private static final class Draft {
        UUID family = Ids.next();
        UUID person;
        LocalDate on = DAY;
        String purpose = "home_repair";
        String amount = "5000";
        AidSource source = AidSource.BUDGET;
        UUID employee = Ids.next();
    }
}
