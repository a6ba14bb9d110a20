package opora.people;

import static opora.people.PeopleFixture.LONG_AGO;
import static opora.people.PeopleFixture.child;
import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.member;
import static opora.people.PeopleFixture.mother;
import static opora.people.PeopleFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.text.Snils;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RegisterFamilyTest {

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Test
    void aFamilyGetsItsNumberItsSectionAndItsCase() {
        var small = centre.small();
        var change = centre.by(small.specialistAccount());

        var first = registerFamily.register(family(small.near(), mother("Рожкова")), change);
        var second = registerFamily.register(family(small.near(), mother("Гусева")), change);

        assertThat(value("select number from people.family where id = ?", first.familyId()))
                .isEqualTo("2021-00001");
        assertThat(value("select number from people.family where id = ?", second.familyId()))
                .isEqualTo("2021-00002");
        assertThat(value("select name from people.family where id = ?", first.familyId()))
                .isEqualTo("Рожкова");
        assertThat(value("select section_id::text from people.residence where family_id = ?", first.familyId()))
                .isEqualTo(small.firstSection().toString());
        assertThat(value("select postal_code from people.residence where family_id = ?", first.familyId()))
                .isEqualTo("215800");
        assertThat(value("select opened_on::text from casework.case_file where family_id = ?", first.familyId()))
                .isEqualTo(LONG_AGO.toString());
        assertThat(value(
                        "select string_agg(event, ',' order by id) from audit.entry where ? = any(subjects)",
                        first.familyId()))
                .isEqualTo("FamilyRegistered,CaseOpened");
    }

    @Test
    void aFormSentTwiceIsOneFamily() {
        var small = centre.small();
        var change = centre.by(small.specialistAccount());
        var key = Ids.next();

        var once = registerFamily.register(key, family(small.near(), mother("Рожкова")), change);
        var twice = registerFamily.register(key, family(small.near(), mother("Рожкова")), change);

        assertThat(twice).isEqualTo(once);
        assertThat(value("select count(*)::text from people.person where institution_id = ?", small.institution()))
                .isEqualTo("1");
    }

    @Test
    void aGivenNumberIsKeptAndNotGivenOutAgain() {
        var small = centre.small();
        var change = centre.by(small.director());
        var given = new FamilyDraft("2021-00001", "", LONG_AGO, residence(small.near()), List.of(mother("Рожкова")));

        var families = registerFamily.registerAll(List.of(family(small.near(), mother("Гусева")), given), change);

        assertThat(value(
                        "select number from people.family where id = ?",
                        families.getFirst().familyId()))
                .isEqualTo("2021-00002");
        assertThatThrownBy(() -> registerFamily.register(given, change)).hasMessage("people.refused.number-taken");
    }

    @Test
    void aChildBornLaterBelongsToTheFamilyFromBirth() {
        var small = centre.small();
        var born = LONG_AGO.plusMonths(5);

        var family = registerFamily.register(
                family(small.near(), mother("Рожкова"), child("Рожкова", born)), centre.by(small.director()));

        assertThat(value(
                        "select starts_on::text from people.membership where person_id = ?",
                        family.personIds().getLast()))
                .isEqualTo(born.toString());
    }

    @Test
    void rulesAreToldByFieldAndNothingIsWritten() {
        var small = centre.small();
        var change = centre.by(small.specialistAccount());
        var snils = Snils.withControl(123_456_789).formatted();
        registerFamily.register(family(small.near(), member("Рожкова", "Алёна", null, "mother", snils)), change);

        refused(small, member("Гусева", "Анна", null, "mother", "112-233-445 96"), "people.refused.snils-control");
        refused(small, member("Гусева", "Анна", null, "mother", "12"), "people.refused.snils-length");
        refused(small, member("Гусева", "Анна", null, "mother", snils), "people.refused.snils-known-in");
        refused(small, member("", "Анна", null, "mother", null), "people.refused.no-family-name");
        refused(small, member("Гусева", "Анна", null, "cousin", null), "people.refused.unknown-role");
        refused(
                small,
                member("Гусева", "Анна", LocalDate.of(2107, 1, 1), "mother", null),
                "people.refused.unlikely-year");
        refused(
                small,
                member("Гусева", "Анна", change.today().plusDays(1), "mother", null),
                "people.refused.born-in-future");
        assertThat(value("select count(*)::text from people.family where institution_id = ?", small.institution()))
                .isEqualTo("1");
    }

    @Test
    void nobodyRegistersInASectionOutOfReach() {
        var small = centre.small();

        assertThatThrownBy(() -> registerFamily.register(
                        family(small.remote(), mother("Рожкова")), centre.by(small.specialistAccount())))
                .hasMessage("people.refused.section-out-of-reach");
    }

    @Test
    void manyAreRegisteredAtOnceWithTheTokensTheyAreFoundBy() {
        var small = centre.small();
        var drafts = IntStream.range(0, 300)
                .mapToObj(i -> family(small.near(), mother("Рожкова"), child("Рожкова", LocalDate.of(2016, 5, 4))))
                .toList();

        var families = registerFamily.registerAll(drafts, centre.by(small.director()));

        assertThat(families).hasSize(300).allMatch(each -> each.personIds().size() == 2);
        assertThat(value(
                        "select count(*)::text from people.person_token where token = 'w:рожкова' and institution_id = ?",
                        small.institution()))
                .isEqualTo("600");
        assertThat(value("select max(number) from people.family where institution_id = ?", small.institution()))
                .isEqualTo("2021-00300");
    }

    private void refused(Centre.Small small, MemberDraft member, String key) {
        assertThatThrownBy(() ->
                        registerFamily.register(family(small.near(), member), centre.by(small.specialistAccount())))
                .isInstanceOf(Refused.class)
                .hasMessage(key)
                .satisfies(refused -> assertThat(((Refused) refused).field()).startsWith("members[0]."));
    }

    private String value(String query, UUID id) {
        return String.valueOf(db.fetchValue(query, id));
    }
}
