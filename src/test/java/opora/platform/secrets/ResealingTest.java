package opora.platform.secrets;

import static opora.people.db.Tables.FAMILY_STATUS;
import static opora.people.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.MemberDraft;
import opora.people.PeopleFixture;
import opora.people.PeopleSecrets;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.Sex;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.people.db.tables.records.PersonRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Resealing.Step;
import opora.sealing.Canaries;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Old plain texts and texts of an older key are sealed with the newest, in portions, without anybody noticing. */
@PageTest
class ResealingTest {

    private static final String SNILS = "11223344595";
    private static final String PHONE = "9101234567";

    @Autowired
    DSLContext db;

    @Autowired
    MessageSource messages;

    @Autowired
    Vault vault;

    @Autowired
    BlindIndex index;

    @Autowired
    List<SealedFields> fields;

    @Autowired
    RegisterFamily register;

    @Autowired
    Statuses statuses;

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Autowired
    KeyRing ring;

    @Autowired
    Canaries canaries;

    @Autowired
    Clock clock;

    @TempDir
    Path directory;

    Centre.Small small;
    Change change;
    UUID family;
    UUID mother;

    @BeforeEach
    void aFamilyWithAStatus() {
        // The program has been through its empty database already; while this goes through it again it is another node
        // that waits.
        db.execute("select pg_advisory_xact_lock(hashtext('opora.resealing'))");
        db.execute("delete from platform.sealing_progress");
        small = centre.small();
        change = centre.by(small.director());
        var registered = PeopleFixture.family(register, small, change);
        family = registered.familyId();
        mother = registered.personIds().getFirst();
        browser.as(small.director());
        statuses.start(
                new StatusDraft(
                        family,
                        "legal",
                        "sop",
                        LocalDate.of(2023, 2, 1),
                        null,
                        "112-КДН",
                        null,
                        "Оставлены одни на ночь"),
                change);
    }

    @Test
    void numbersOfBeforeAreFoundUntilTheyAreSealedAndAfterwards() {
        plainNumbers(mother);
        assertThat(browser.submit("/people", "q", "112-233-445 95").text("main"))
                .contains("Рожкова Алёна");
        assertThat(browser.submit("/people", "q", "8 910 123-45-67").text("main"))
                .contains("Рожкова Алёна");

        assertThat(browser.submit("/people", "q", "40 15 № 123456").text("main"))
                .contains("Рожкова Алёна");

        sealAll(vault, index, 2);

        var row = person(mother);
        assertThat(row.getSnils()).startsWith(vault.beginning());
        assertThat(row.getSnilsIndex()).hasSize(32);
        assertThat(row.getPhoneIndex()).hasSize(32);
        assertThat(row.getDocument()).startsWith(vault.beginning());
        assertThat(row.getDocumentIndex()).hasSize(32);
        assertThat(browser.submit("/people", "q", "4015 123456").text("main")).contains("Рожкова Алёна");
        assertThat(browser.submit("/people", "q", "112-233-445 95").text("main"))
                .contains("Рожкова Алёна");
        assertThat(browser.submit("/people", "q", "8 910 123-45-67").text("main"))
                .contains("Рожкова Алёна");
        assertThat(browser.open("/people/" + mother).text("main")).contains("112-233-445 95");
    }

    @Test
    void aTextOfBeforeIsSealedAndReadAsItWas() {
        db.update(FAMILY_STATUS)
                .set(FAMILY_STATUS.REASON, "Написано до шифрования")
                .where(FAMILY_STATUS.FAMILY_ID.eq(family))
                .execute();

        sealAll(vault, index, 3);

        assertThat(reason()).startsWith(vault.beginning());
        assertThat(browser.open("/families/" + family).text("main")).contains("Написано до шифрования");
    }

    @Test
    void afterAChangeOfKeyAllIsUnderTheNewOneAndWhatWasReadBeforeIsReadStill() {
        db.execute("delete from platform.sealing_proof");
        var place = new KeyDirectory(directory);
        var ring = new KeyRing(place, new MasterKey(place, "", "", ""), db);
        var own = new Vault(ring, messages);
        var tokens = new BlindIndex(ring);
        var id = db.fetchValue(FAMILY_STATUS.ID, FAMILY_STATUS.FAMILY_ID.eq(family));
        db.update(FAMILY_STATUS)
                .set(FAMILY_STATUS.REASON, own.seal(PeopleSecrets.STATUS_REASON, id, "Под старым ключом"))
                .where(FAMILY_STATUS.ID.eq(id))
                .execute();
        var before = own.beginning();

        ring.addKey();
        assertThat(own.open(PeopleSecrets.STATUS_REASON, id, reason())).isEqualTo("Под старым ключом");
        sealAll(own, tokens, 500);

        assertThat(reason()).startsWith(own.beginning()).doesNotStartWith(before);
        assertThat(own.open(PeopleSecrets.STATUS_REASON, id, reason())).isEqualTo("Под старым ключом");
    }

    /** The key of the index changes with the others: found by the token of before, and by the new one when the walk has been there. */
    @Test
    void numbersAreFoundWhileTheKeyOfTheirIndexChanges() {
        canaries.writeEverywhere();
        var change = centre.by(small.director());
        register.register(
                PeopleFixture.family(
                        small.near(),
                        new MemberDraft(
                                new PersonDraft(
                                        "Лебедева", "Ольга", null, Sex.FEMALE, LocalDate.of(1990, 5, 5), SNILS, PHONE),
                                "mother",
                                null)),
                change);
        var before = tokenOf(SNILS);
        assertThat(before).isNotNull();

        ring.addKey();

        assertThat(index.of("people.person.snils", SNILS)).isNotEqualTo(before);
        found(SNILS, PHONE);
        assertThat(tokenOf(SNILS)).as("nobody has been there yet").isEqualTo(before);
        sealAll(vault, index, 7);

        assertThat(tokenOf(SNILS))
                .isEqualTo(index.of("people.person.snils", SNILS))
                .isNotEqualTo(before);
        found(SNILS, PHONE);
    }

    /** The schema cannot see that two tokens are one number: the register asks by all of them before it writes. */
    @Test
    void noSecondCardIsMadeOfANumberWhileTheKeyOfItsIndexChanges() {
        var change = centre.by(small.director());
        register.register(
                PeopleFixture.family(
                        small.near(),
                        new MemberDraft(
                                new PersonDraft(
                                        "Лебедева", "Ольга", null, Sex.FEMALE, LocalDate.of(1990, 5, 5), SNILS, PHONE),
                                "mother",
                                null)),
                change);

        ring.addKey();

        assertThatExceptionOfType(Refused.class)
                .as("a second card with the number of the first")
                .isThrownBy(() -> register.register(
                        PeopleFixture.family(
                                small.near(),
                                new MemberDraft(
                                        new PersonDraft(
                                                "Лебедева",
                                                "Олеся",
                                                null,
                                                Sex.FEMALE,
                                                LocalDate.of(1990, 5, 5),
                                                SNILS,
                                                null),
                                        "mother",
                                        null)),
                        change));
    }

    private @Nullable String tokenOf(String snils) {
        return db.select(PERSON.SNILS_INDEX)
                .from(PERSON)
                .where(
                        PERSON.INSTITUTION_ID.eq(small.institution()),
                        PERSON.SNILS_INDEX.in(index.all("people.person.snils", snils)))
                .fetchOne(PERSON.SNILS_INDEX);
    }

    private void found(String snils, String phone) {
        assertThat(browser.submit("/people", "q", snils).text("main")).contains("Лебедева");
        assertThat(browser.submit("/people", "q", "8" + phone).text("main")).contains("Лебедева");
    }

    /** Rows named by two, documents in JSON, reports that are never changed: every column there is follows a new key. */
    @Test
    void everyColumnFollowsANewKeyAndThePagesShowWhatTheyShowed() {
        var written = canaries.writeEverywhere();
        ring.addKey();

        sealAll(vault, index, 7);

        for (var field : fields.stream().flatMap(each -> each.all().stream()).toList()) {
            if (!field.staysUnderItsKey()) {
                assertThat(new SealedColumn(db, field).without(vault.beginning()))
                        .as(field.name())
                        .isZero();
            }
        }
        browser.as(written.director());
        assertThat(browser.open("/families/" + written.family()).text("main"))
                .contains(
                        Canaries.said("причина статуса"), Canaries.said("улица"), Canaries.said("документ категории"));
        var submitted =
                db.fetchValue("select id from reports.submission where institution_id = ?", written.institution());
        assertThat(browser.open("/reports/submitted/" + submitted).text("main"))
                .contains(Canaries.said("повествование"), Canaries.said("приказ"));
    }

    @Test
    void stoppedInTheMiddleItGoesOnBehindTheLastRow() {
        for (int i = 0; i < 5; i++) {
            plain(PeopleFixture.family(register, small, change).familyId());
        }
        var first = new Resealing(db, vault, index, List.of(PeopleSecrets.STREET), 2, clock);
        assertThat(first.step()).isEqualTo(Step.MORE);
        assertThat(plainStreets()).isEqualTo(3);

        var second = new Resealing(db, vault, index, List.of(PeopleSecrets.STREET), 2, clock);
        while (second.step() != Step.DONE) {
            assertThat(plainStreets()).isLessThan(4);
        }

        assertThat(plainStreets()).isZero();
        assertThat(second.standing()).singleElement().satisfies(each -> {
            assertThat(each.done()).isTrue();
            assertThat(each.walk().sealed()).isEqualTo(5);
        });
    }

    @Test
    void whatSomebodyWritesMeanwhileIsNotOverwritten() {
        var id = db.fetchValue(FAMILY_STATUS.ID, FAMILY_STATUS.FAMILY_ID.eq(family));
        var column = new SealedColumn(db, PeopleSecrets.STATUS_REASON);
        var read = column.after(null, "another", 1000).stream()
                .filter(each -> each.row().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        db.update(FAMILY_STATUS)
                .set(FAMILY_STATUS.REASON, "Дописано в эту минуту")
                .where(FAMILY_STATUS.ID.eq(id))
                .execute();

        assertThat(db.execute(column.replace(read, "v1:other", null))).isZero();
        assertThat(reason()).isEqualTo("Дописано в эту минуту");
    }

    @Test
    void aNumberThatStandsTwiceStaysWhereItCannotBeSealedAndTheWalkEnds() {
        var other = PeopleFixture.family(register, small, change).personIds().getFirst();
        plainNumbers(mother);
        plainNumbers(other);

        var resealing = new Resealing(db, vault, index, List.of(PeopleSecrets.SNILS), 10, clock);
        for (int i = 0; i < 10 && resealing.step() == Step.MORE; i++) {
            assertThat(resealing.standing()).hasSize(1);
        }

        assertThat(resealing.standing().getFirst().done()).isTrue();
        assertThat(resealing.standing().getFirst().walk().remaining()).isOne();
        assertThat(List.of(person(mother).getSnils(), person(other).getSnils()))
                .containsOnlyOnce(SNILS)
                .anyMatch(each -> each.startsWith(vault.beginning()));
    }

    @Test
    void aTextOfAnotherRowIsNotSealedAnewAndLeftForThePersonInCharge() {
        var id = db.fetchValue(FAMILY_STATUS.ID, FAMILY_STATUS.FAMILY_ID.eq(family));
        var moved = vault.seal(new Sealed("people", "family", "name", List.of("id"), null), id, "Чужой текст");
        db.update(FAMILY_STATUS)
                .set(FAMILY_STATUS.REASON, moved)
                .where(FAMILY_STATUS.ID.eq(id))
                .execute();

        sealAll(vault, index, 500);

        assertThat(reason()).isEqualTo(moved);
        assertThat(browser.open("/families/" + family).text("main"))
                .contains("Текст не открывается", "112-КДН")
                .doesNotContain("Чужой");
    }

    private void sealAll(Vault with, BlindIndex tokens, int portion) {
        var columns = fields.stream().flatMap(each -> each.all().stream()).toList();
        var resealing = new Resealing(db, with, tokens, columns, portion, clock);
        while (resealing.step() != Step.DONE) {
            assertThat(resealing.standing()).isNotEmpty();
        }
        assertThat(resealing.standing()).allMatch(Resealing.Standing::done);
    }

    private void plainNumbers(UUID person) {
        db.update(PERSON)
                .set(PERSON.SNILS, SNILS)
                .setNull(PERSON.SNILS_INDEX)
                .set(PERSON.PHONE, PHONE)
                .setNull(PERSON.PHONE_INDEX)
                .set(PERSON.DOCUMENT, "4015123456")
                .setNull(PERSON.DOCUMENT_INDEX)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    private void plain(UUID family) {
        db.execute("update people.residence set street = 'ул. Открытая' where family_id = ?", family);
    }

    private int plainStreets() {
        return db.fetchCount(DSL.table("people.residence"), DSL.condition("street = 'ул. Открытая'"));
    }

    private PersonRecord person(UUID id) {
        return db.fetchSingle(PERSON, PERSON.ID.eq(id));
    }

    private String reason() {
        return db.fetchValue(FAMILY_STATUS.REASON, FAMILY_STATUS.FAMILY_ID.eq(family));
    }
}
