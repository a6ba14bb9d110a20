package opora.contracts.training;

import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.contracts.FormStatusList;
import opora.contracts.StatusListDraft;
import opora.platform.Ids;
import opora.reports.World;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TrainingGroupsTest {

    private static final String PAGE = "/contracts/trainings";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    FormStatusList lists;

    Centre.Small small;
    final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void setUp() {
        small = centre.small();
        browser.as(small.director());
        var world = new World(db, small.institution());
        for (int i = 0; i < 20; i++) {
            var family = world.family("Желанны-" + i, small.near(), small.firstSection());
            people.add(world.member(family, "Желанная-%02d".formatted(i), LocalDate.of(1985, 1, 1)));
        }
    }

    @Test
    void twentyAreProposedAsTwoGroupsOfTenAndFormedSo() {
        listed(people);
        var page = browser.open(PAGE).page();

        assertThat(page.select(".willing tbody tr")).hasSize(20);
        assertThat(chosen(page, "1")).isEqualTo(10);
        assertThat(chosen(page, "2")).isEqualTo(10);

        var done = browser.submit(PAGE, typed(person -> people.indexOf(person) % 2 + 1, "75"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(sizes()).containsExactly(10, 10);
        assertThat(browser.open(PAGE).page().select(".willing")).isEmpty();
        assertThat(browser.open(PAGE).page().text()).contains("Уже в тренинговых группах");
    }

    @Test
    void theThirteenthIsRefusedWithASecondGroupOfferedAndNothingTypedIsLost() {
        listed(people.subList(0, 13));

        var refused = browser.submit(PAGE, typed(person -> 1, "75"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".refusal")).contains("13 чел.", "не больше 12", "вторую группу");
        assertThat(chosen(refused.page(), "1")).isEqualTo(13);
        assertThat(refused.page().select("input[name=name-2]").attr("value")).isEqualTo("Вторая");
        assertThat(refused.page().select("input[name=name-3]").attr("value")).contains("группа 3");
        assertThat(sizes()).isEmpty();
    }

    @Test
    void aSessionIsOfSixtyToNinetyMinutes() {
        listed(people.subList(0, 3));

        assertThat(browser.submit(PAGE, typed(person -> 1, "45")).page().text()).contains("от 60 до 90 минут");
        assertThat(browser.submit(PAGE, typed(person -> 1, "91")).status()).isEqualTo(422);
        assertThat(sizes()).isEmpty();
        assertThat(browser.submit(PAGE, typed(person -> 1, "90")).status()).isEqualTo(303);
    }

    @Test
    void onlyTheWillingArePutIntoAGroup() {
        listed(people.subList(0, 3));

        assertThat(browser.submit(
                                PAGE,
                                "people",
                                people.get(19).toString(),
                                "group-" + people.get(19),
                                "1",
                                "name-1",
                                "Чужие",
                                "from",
                                "01.11.2026",
                                "minutes",
                                "75")
                        .status())
                .isEqualTo(404);
    }

    private void listed(List<UUID> persons) {
        var change = centre.by(small.director());
        var today = change.today();
        lists.form(
                new StatusListDraft(
                        Ids.next(),
                        today,
                        today.minusMonths(1),
                        today,
                        "",
                        "",
                        null,
                        persons.stream()
                                .map(person ->
                                        new StatusListDraft.Listed(person, StatusListDraft.Source.SURVEY, today, ""))
                                .toList()),
                change);
    }

    private String[] typed(java.util.function.ToIntFunction<UUID> group, String minutes) {
        var fields = new ArrayList<String>(List.of("minutes", minutes, "name-1", "Первая", "name-2", "Вторая"));
        fields.addAll(List.of(
                "from",
                opora.platform.text.RussianDate.format(
                        centre.by(small.director()).today())));
        var shown = browser.open(PAGE).page().select("input[name=people]").eachAttr("value");
        IntStream.range(0, shown.size()).forEach(i -> {
            var id = shown.get(i);
            fields.addAll(List.of("people", id, "group-" + id, String.valueOf(group.applyAsInt(UUID.fromString(id)))));
        });
        return fields.toArray(String[]::new);
    }

    private static int chosen(Document page, String group) {
        return page.select(".willing option[selected][value=" + group + "]").size();
    }

    private List<Integer> sizes() {
        return db.select(DSL.count())
                .from(PARTICIPANT)
                .join(SERIES)
                .on(SERIES.INSTITUTION_ID.eq(PARTICIPANT.INSTITUTION_ID), SERIES.ID.eq(PARTICIPANT.SERIES_ID))
                .where(SERIES.INSTITUTION_ID.eq(small.institution()), SERIES.KIND.eq("training"))
                .groupBy(SERIES.ID)
                .fetch(row -> row.value1());
    }
}
