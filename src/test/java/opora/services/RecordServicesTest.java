package opora.services;

import static opora.audit.db.Tables.ENTRY;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.services.db.Tables.DELIVERY;
import static opora.services.db.Tables.DELIVERY_MEMBER;
import static opora.services.db.Tables.SERVICE;
import static opora.services.db.Tables.URGENT_ACT;
import static opora.services.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RecordServicesTest {

    private static final LocalDate REGISTERED = LocalDate.of(2023, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final LocalDate LEFT = LocalDate.of(2023, 5, 1);

    @Autowired
    Vault vault;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordServices services;

    @Autowired
    VoidService voiding;

    @Autowired
    WithdrawDeliveries withdrawal;

    @Autowired
    OpenInstitution opening;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Households households;
    Centre.Small small;
    Map<String, UUID> byCode;
    UUID family;
    UUID mother;
    UUID son;
    UUID grown;

    @BeforeEach
    void aFamilyOfTheFirstSection() {
        households = new Households(db);
        small = centre.small();
        catalogue.seed(small.institution());
        byCode = catalogue.byCode(small.institution());
        family = households.family(small.institution(), small.firstSection(), small.near(), "Орловы", REGISTERED);
        mother = member("Анна", "mother", null);
        son = member("Илья", "son", null);
        grown = member("Вера", "daughter", LEFT);
    }

    @Test
    void anInstitutionGetsTheModelListOnce() {
        catalogue.seed(small.institution());

        assertThat(byCode).hasSizeGreaterThan(100);
        assertThat(db.fetchCount(SERVICE, SERVICE.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(byCode.size());
        var consultation =
                db.selectFrom(SERVICE).where(SERVICE.ID.eq(byCode.get("3.51"))).fetchSingle();
        assertThat(consultation.getKind()).isEqualTo("psychological");
        assertThat(consultation.getMonitoringClass()).isEqualTo("psychological_pedagogical");
        assertThat(consultation.getSubject()).isEqualTo("child_parent_relations");
    }

    @Test
    void anInstitutionOpensWithItsCatalogue() {
        var id = Ids.next();
        var founder = new Change(User.console(id), ZonedDateTime.now(clock), "");
        opening.open(
                new InstitutionDraft(
                        "centre", "Центр «Новый»", "Новый", "", "Заречная область", null, "", "", "", List.of()),
                founder);

        assertThat(catalogue.byCode(id)).containsKeys("1.01", "8.06");
    }

    @Test
    void aServiceToAPersonKnowsTheFamilyAndTheSectionOfThatDay() {
        var id =
                services.record(List.of(draft("3.52", null, son)), specialist()).getFirst();

        var row = db.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchSingle();
        assertThat(row.getFamilyId()).isEqualTo(family);
        assertThat(row.getSectionId()).isEqualTo(small.firstSection());
        assertThat(row.getMinutes()).isEqualTo(45);
        assertThat(row.getUrgent()).isFalse();
        assertThat(row.getRecordedBy()).isEqualTo(small.specialistAccount());
    }

    @Test
    void aServiceToTheWholeFamilyNamesItsMembersOfThatDayAndIsOneFactWithAParticipationOfEach() {
        var id = services.record(List.of(draft("1.52", family, null)), specialist())
                .getFirst();

        assertThat(db.select(DELIVERY_MEMBER.PERSON_ID)
                        .from(DELIVERY_MEMBER)
                        .where(DELIVERY_MEMBER.DELIVERY_ID.eq(id))
                        .fetchSet(DELIVERY_MEMBER.PERSON_ID))
                .containsExactlyInAnyOrder(mother, son);
        assertThat(db.select(FACT.KIND, FACT.QUANTITY)
                        .from(FACT)
                        .where(FACT.FACT_ID.eq(id))
                        .orderBy(FACT.KIND.desc())
                        .fetch(row -> row.value1() + " " + row.value2().intValue()))
                .containsExactly("service 1", "participation 0", "participation 0");
    }

    @Test
    void helpGivenBeforeTheRegistrationCountsForTheFamilyAsItWasRegistered() {
        var before = REGISTERED.minusDays(3);
        var draft = new DeliveryDraft(
                byCode.get("1.52"), family, null, before, Channel.VISIT, null, 1, null, small.specialist(), null);

        var id = services.record(List.of(draft), specialist()).getFirst();

        var row = db.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchSingle();
        assertThat(row.getDeliveredOn()).isEqualTo(before);
        assertThat(row.getSectionId()).isEqualTo(small.firstSection());
        assertThat(db.fetchCount(DELIVERY_MEMBER, DELIVERY_MEMBER.DELIVERY_ID.eq(id)))
                .isEqualTo(3);
    }

    @Test
    void anAnonymousCallHasNoRecipientAndNoAct() {
        var id = services.record(List.of(draft("3.04", null, null), draft("8.05", null, null)), specialist())
                .getLast();

        var row = db.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchSingle();
        assertThat(row.getUrgent()).isTrue();
        assertThat(row.getActId()).isNull();
        assertThat(row.getFamilyId()).isNull();
    }

    @Test
    void urgentServicesOfAFamilyStandInOneActAndNumbersRunThroughTheYear() {
        services.record(
                List.of(draft("8.01", family, null), draft("8.02", null, son), draft("1.52", family, null)),
                specialist());
        services.record(List.of(draft("8.01", null, son)), specialist());

        var acts = db.selectFrom(URGENT_ACT)
                .where(URGENT_ACT.INSTITUTION_ID.eq(small.institution()))
                .orderBy(URGENT_ACT.NUMBER)
                .fetch();
        assertThat(acts.getValues(URGENT_ACT.NUMBER)).containsExactly(1, 2);
        assertThat(acts.getFirst().getPersonId()).isNull();
        assertThat(acts.getLast().getPersonId()).isEqualTo(son);
        assertThat(db.fetchCount(DELIVERY, DELIVERY.ACT_ID.eq(acts.getFirst().getId())))
                .isEqualTo(2);
    }

    @Test
    void theSameFormSentTwiceIsRecordedOnce() {
        var key = Ids.next();
        var drafts = List.of(draft("3.52", null, son), draft("3.52", null, mother));

        var first = services.record(key, drafts, specialist());
        var second = services.record(key, drafts, specialist());

        assertThat(second).isEqualTo(first);
        assertThat(db.fetchCount(DELIVERY, DELIVERY.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var day = LocalDate.now(clock);
        refused("services.refused.future", on(LocalDate.of(2107, 2, 2)));
        refused("services.refused.future", on(day.plusDays(1)));
        refused("services.refused.not-at-work", on(LocalDate.of(2019, 12, 31)));
        refused("services.refused.quantity", quantity(0));
        refused("services.refused.minutes", minutes(0));
        refused("services.refused.not-a-member", draft("3.52", family, grown));
        db.update(EMPLOYEE)
                .set(EMPLOYEE.LEFT_ON, DAY.minusDays(1))
                .where(EMPLOYEE.ID.eq(small.specialist()))
                .execute();
        refused("services.refused.not-at-work", on(DAY));
        db.update(EMPLOYEE)
                .setNull(EMPLOYEE.LEFT_ON)
                .where(EMPLOYEE.ID.eq(small.specialist()))
                .execute();
        db.update(SERVICE)
                .set(SERVICE.ACTIVE, false)
                .where(SERVICE.ID.eq(byCode.get("3.52")))
                .execute();
        refused("services.refused.service-inactive", on(DAY));
        assertThat(db.fetchCount(DELIVERY, DELIVERY.INSTITUTION_ID.eq(small.institution())))
                .isZero();
    }

    @Test
    void aDryRunNamesEveryDraftThatWouldBeRefused() {
        var problems = services.problems(
                List.of(
                        draft("3.52", null, son),
                        on(LocalDate.of(2107, 2, 2)),
                        draft("3.52", Ids.next(), null),
                        quantity(0)),
                specialist());

        assertThat(problems).containsOnlyKeys(1, 2, 3);
        assertThat(problems.get(1)).hasMessage("services.refused.future");
        assertThat(problems.get(2)).hasMessage("services.refused.recipient-unknown");
        assertThat(db.fetchCount(DELIVERY, DELIVERY.INSTITUTION_ID.eq(small.institution())))
                .isZero();
    }

    @Test
    void aFamilyOfAnotherSectionDoesNotExistForTheColleagueUnlessSheIsItsCurator() {
        var colleague = centre.by(small.colleagueAccount());
        assertThatThrownBy(() -> services.record(List.of(draft("1.52", family, null)), colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> services.record(List.of(draft("3.52", null, son)), colleague))
                .isInstanceOf(NotFound.class);

        households.curator(small.institution(), family, small.colleague(), REGISTERED);

        assertThat(services.record(List.of(draft("1.52", family, null)), colleague))
                .hasSize(1);
    }

    @Test
    void aVoidedServiceStaysAndIsNoFactAnyMore() {
        var id = services.record(List.of(draft("1.52", family, null)), specialist())
                .getFirst();
        var bare = specialist();
        assertThatThrownBy(() -> voiding.voidIt(id, bare)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> voiding.voidIt(id, because(small.colleagueAccount(), "не моя")))
                .isInstanceOf(NotFound.class);

        voiding.voidIt(id, because(small.specialistAccount(), "Записано не той семье"));
        voiding.voidIt(id, because(small.director(), "Ещё раз"));

        var row = db.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchSingle();
        assertThat(vault.open(ServicesSecrets.SERVICE_VOID_REASON, id, row.getVoidReason()))
                .isEqualTo("Записано не той семье");
        assertThat(row.getVoidedBy()).isEqualTo(small.specialistAccount());
        assertThat(db.fetchCount(FACT, FACT.FACT_ID.eq(id))).isZero();
        assertThat(db.select(count())
                        .from(ENTRY)
                        .where(ENTRY.EVENT.eq("ServiceVoided"), ENTRY.SUBJECTS.contains(new UUID[] {family}))
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
    }

    @Test
    void whatAnUndoneImportBroughtIsGoneWithItsActTheAnonymousCallsToo() {
        var ids = services.recordEach(
                List.of(draft("8.01", family, null), draft("3.04", null, null)), centre.by(small.director()));

        withdrawal.withdraw(ids, centre.by(small.director()));

        assertThat(db.fetchCount(DELIVERY, DELIVERY.INSTITUTION_ID.eq(small.institution())))
                .isZero();
        assertThat(db.fetchCount(URGENT_ACT, URGENT_ACT.INSTITUTION_ID.eq(small.institution())))
                .isZero();
    }

    @Test
    void manyServicesAreRecordedAtOnceAndEachFamilyReadsOnlyOfItsOwn() {
        var drafts = new ArrayList<DeliveryDraft>();
        var other = households.family(small.institution(), small.secondSection(), small.remote(), "Зимины", REGISTERED);
        var single = households.member(small.institution(), other, "Зимина", "Ольга", "single", REGISTERED, null);
        for (int i = 0; i < 5_000; i++) {
            drafts.add(i % 5 == 0 ? draft("8.01", other, null) : draft("3.52", null, i % 2 == 0 ? single : son));
        }

        var ids = services.recordEach(drafts, centre.by(small.director()));

        assertThat(ids).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(db.fetchCount(DELIVERY, DELIVERY.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(5_000);
        assertThat(db.fetchCount(DELIVERY_MEMBER, DELIVERY_MEMBER.PERSON_ID.eq(single)))
                .isEqualTo(1_000);
        assertThat(db.fetchCount(URGENT_ACT, URGENT_ACT.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(1);
        assertThat(db.fetchCount(
                        ENTRY, ENTRY.INSTITUTION_ID.eq(small.institution()), ENTRY.SUBJECTS.contains(new UUID[] {family
                        })))
                .isEqualTo(1);
    }

    private UUID member(String givenName, String role, @Nullable LocalDate to) {
        return households.member(small.institution(), family, "Орлова", givenName, role, REGISTERED, to);
    }

    private DeliveryDraft draft(String code, @Nullable UUID familyId, @Nullable UUID personId) {
        return new DeliveryDraft(
                byCode.get(code), familyId, personId, DAY, Channel.IN_PERSON, null, 1, null, small.specialist(), null);
    }

    private DeliveryDraft on(LocalDate day) {
        return new DeliveryDraft(
                byCode.get("3.52"), null, son, day, Channel.IN_PERSON, null, 1, null, small.specialist(), null);
    }

    private DeliveryDraft quantity(int quantity) {
        return new DeliveryDraft(
                byCode.get("3.52"), null, son, DAY, Channel.IN_PERSON, null, quantity, null, small.specialist(), null);
    }

    private DeliveryDraft minutes(int minutes) {
        return new DeliveryDraft(
                byCode.get("3.52"), null, son, DAY, Channel.IN_PERSON, null, 1, minutes, small.specialist(), null);
    }

    private void refused(String key, DeliveryDraft draft) {
        assertThatThrownBy(() -> services.record(List.of(draft), centre.by(small.director())))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    private Change specialist() {
        return centre.by(small.specialistAccount());
    }

    private Change because(UUID account, String reason) {
        var change = centre.by(account);
        return new Change(change.user(), change.at(), reason);
    }
}
