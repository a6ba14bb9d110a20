package opora.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.text.RussianPhonetic;
import opora.platform.text.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services",
                "service-kinds",
                "monitoring-classes",
                "trip-classes",
                "service-forms",
                "service-subjects",
                "positions",
                "family-categories",
                "closing-reasons",
                "contact-roles",
                "membership-roles",
                "goods-categories",
                "monitoring-domains",
                "outcome-kinds",
                "aid-purposes",
                "narrative-topics",
                "trip-professions",
                "publication-kinds",
                "publication-channels",
                "help-areas",
                "family-problems",
                "resource-kinds",
                "kinship",
                "instruments",
                "risk-items",
                "risk-levels",
                "care-levels",
                "crisis-stages",
                "difficult-situation-causes",
                "team-roles",
                "contract-causes",
                "signal-retention",
            })
    void everyEntryHasItsOwnCodeAndTitle(String file) {
        var rows = reference(file);
        assertThat(rows).isNotEmpty();
        assertThat(column(rows, "code")).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(column(rows, "title")).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, service-kinds",
        "monitoring, monitoring-classes",
        "trip, trip-classes",
        "form, service-forms",
        "subject, service-subjects",
    })
    void aServiceBelongsToKnownClassesAndEveryClassIsUsed(String column, String dictionary) {
        var used = reference("services").stream()
                .flatMap(row -> row.optional(column).stream())
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(column(reference(dictionary), "code"));
    }

    /** The model list of ПП РФ № 1236: the services of each kind before those a centre adds as x.51 and on. */
    @Test
    void theStatutoryListIsComplete() {
        var statutory = reference("services").stream()
                .filter(row -> Integer.parseInt(row.get("code").split("\\.")[1]) <= 50)
                .collect(groupingBy(row -> row.get("code").charAt(0), counting()));
        assertThat(statutory)
                .containsEntry('1', 15L)
                .containsEntry('2', 6L)
                .containsEntry('3', 4L)
                .containsEntry('4', 5L)
                .containsEntry('5', 3L)
                .containsEntry('6', 3L)
                .containsEntry('7', 4L)
                .containsEntry('8', 6L);
    }

    @Test
    void urgentServicesAreThoseOfTheUrgentKind() {
        assertThat(reference("services")).allSatisfy(row -> {
            assertThat(row.flag("urgent")).isEqualTo(row.get("kind").equals("urgent"));
            assertThat(row.flag("urgent")).isEqualTo(row.get("code").startsWith("8."));
            assertThat(row.number("minutes")).isBetween(5, 240);
            assertThat(row.get("household")).isIn("yes", "no");
        });
    }

    /** Reports count consultations on child–parent relations by this pair of attributes (T23-18). */
    @Test
    void consultationsCanBeToldBySubject() {
        assertThat(reference("services")).anySatisfy(row -> {
            assertThat(row.get("form")).isEqualTo("consultation");
            assertThat(row.get("subject")).isEqualTo("child_parent_relations");
        });
    }

    @Test
    void theOrderOfStatusesGoesFromWorstToBest() {
        var practice = reference("statuses").stream()
                .filter(row -> row.get("axis").equals("practice"))
                .sorted((one, other) -> one.number("order") - other.number("order"))
                .map(row -> row.get("code"))
                .toList();
        assertThat(practice).containsExactly("asocial", "dysfunctional", "risk", "stable");
        assertThat(reference("statuses").stream().filter(row -> row.get("axis").equals("legal")))
                .extracting(row -> row.get("code"))
                .containsExactly("sop", "tzhs");
    }

    @Test
    void demonstrationFamilyNamesArePairsTheSearchTakesForOne() {
        var names = demo("family-names");
        assertThat(names).hasSizeGreaterThan(300);
        assertThat(column(names, "male")).doesNotHaveDuplicates();
        assertThat(names)
                .filteredOn(row -> !RussianPhonetic.key(row.get("female")).equals(RussianPhonetic.key(row.get("male"))))
                .isEmpty();
    }

    @Test
    void everyGrownManHasAPatronymicToGive() {
        var fathers = Set.copyOf(column(demo("patronymics"), "father"));
        var grown = demo("given-names").stream()
                .filter(row ->
                        row.get("sex").equals("m") && !row.get("generation").equals("child"))
                .map(row -> row.get("name"))
                .toList();
        assertThat(grown).isNotEmpty().allMatch(fathers::contains);
    }

    @Test
    void demonstrationPlacesFitTogether() {
        var districts = column(demo("districts"), "code");
        var settlements = demo("settlements");
        var names = column(settlements, "name");
        assertThat(districts).hasSize(4);
        assertThat(names).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(column(settlements, "district")).containsOnly(districts.toArray(String[]::new));
        assertThat(names).containsAll(column(demo("districts"), "centre"));
        assertThat(names).containsAll(column(demo("schools"), "settlement"));
        assertThat(settlements).anyMatch(row -> row.flag("remote")).anyMatch(row -> !row.flag("remote"));
        assertThat(column(settlements, "kind")).containsOnly("посёлок", "село", "деревня", "хутор");
    }

    @Test
    void aMisspeltColumnOrFileIsAnError() {
        var row = reference("statuses").getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> row.get("titel")).withMessageContaining("titel");
        assertThatIllegalArgumentException().isThrownBy(() -> reference("nothing"));
    }

    private static List<Tsv.Row> reference(String name) {
        return Tsv.read("/opora/reference/" + name + ".tsv");
    }

    private static List<Tsv.Row> demo(String name) {
        return Tsv.read("/opora/demo/" + name + ".tsv");
    }

    private static List<String> column(List<Tsv.Row> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }
}
