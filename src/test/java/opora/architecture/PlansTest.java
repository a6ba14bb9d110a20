package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.SeenStatements;
import opora.Walls;
import opora.platform.database.CachedPlans;
import opora.platform.database.Statistics;
import opora.services.Catalogue;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operator that is not leakproof cannot use an index behind a wall, and what took a millisecond takes seconds. So the pages people open
 * all day are opened over a register of twelve thousand families, and no plan of theirs may read a large table from end to end.
 */
@PageTest
class PlansTest {

    private static final int MANY = 5_000;

    /** A family of one, as many times as wanted: with its residence, curator, case, status, words to be found by, and a service. */
    private static final String REGISTER = """
            insert into people.family (institution_id, id, number, name, name_key, registered_on)
            select {0}, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '1999-' || lpad(n::text, 5, '0'),
                   'Рожкова ' || n, 'рожкова ' || n, date '2021-02-01'
            from generate_series(1, 12000) n;
            insert into people.person (institution_id, id, family_name, given_name, name_key, sex, birth_date, registered_on)
            select institution_id, id, 'Рожкова', 'Алёна', name_key || ' алена', 'female', date '1980-01-01' + (right(number, 4)::int), registered_on
            from people.family where institution_id = {0};
            insert into people.person_token (institution_id, person_id, token)
            select institution_id, id, word
            from people.person, lateral (values ('w:' || split_part(name_key, ' ', 1)), ('w:' || split_part(name_key, ' ', 2)), ('w:алена')) t (word)
            where institution_id = {0};
            insert into people.membership (institution_id, id, family_id, person_id, role, starts_on)
            select institution_id, id, id, id, 'mother', registered_on from people.person where institution_id = {0};
            insert into people.residence (institution_id, id, family_id, settlement_id, section_id, starts_on)
            select institution_id, id, id, {1}, case when right(number, 1) < '5' then {2} else {3} end, registered_on
            from people.family where institution_id = {0};
            insert into people.curator (institution_id, id, family_id, employee_id, starts_on)
            select institution_id, id, id, {4}, registered_on from people.family
            where institution_id = {0} and right(number, 2) = '07';
            insert into people.family_status (institution_id, id, family_id, axis, status, starts_on)
            select institution_id, id, id, 'practice', 'risk', registered_on from people.family
            where institution_id = {0} and right(number, 1) = '3';
            insert into casework.case_file (institution_id, id, family_id, opened_on)
            select institution_id, id, id, registered_on from people.family where institution_id = {0};
            insert into services.delivery (institution_id, id, event_id, position, service_id, family_id, person_id, delivered_on, channel,
                                           urgent, quantity, employee_id, section_id, recorded_at, recorded_by)
            select f.institution_id, f.id, f.id, 0, s.id, f.id, f.id, date '2023-01-01' + right(f.number, 4)::int % 600, 'in_person', false, 1, {4}, {2},
                   now(), {5}
            from people.family f, lateral (select id from services.service where institution_id = {0} order by code limit 1) s
            where f.institution_id = {0};
            insert into audit.entry (id, institution_id, at, account_id, kind, event, subjects)
            select id, institution_id, now() - interval '1 hour', {5}, 'view', 'FamilyOpened', array [id] from people.family where institution_id = {0}
            """;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Walls walls;

    @Autowired
    SeenStatements statements;

    @Autowired
    Statistics statistics;

    @Autowired
    CachedPlans plans;

    @Autowired
    DSLContext db;

    @Autowired
    JsonMapper json;

    Centre.Small small;
    Map<String, Double> sizes;

    @BeforeEach
    void aLargeRegister() {
        small = centre.small();
        catalogue.seed(small.institution());
        for (var statement : REGISTER.split(";")) {
            plans.forget();
            db.execute(
                    statement,
                    DSL.val(small.institution()),
                    DSL.val(small.near()),
                    DSL.val(small.firstSection()),
                    DSL.val(small.secondSection()),
                    DSL.val(small.specialist()),
                    DSL.val(small.specialistAccount()));
        }
        statistics.refresh();
        sizes = new HashMap<>();
        db.fetch("select relname::text, reltuples::float8 from pg_class where relkind = 'r'")
                .forEach(row -> sizes.merge(row.get(0, String.class), row.get(1, Double.class), Math::max));
        assertThat(sizes.get("family")).isGreaterThan(MANY);
        browser.as(small.director());
    }

    @Test
    void pagesOfEveryDayReadNoLargeTableFromEndToEnd() {
        var family = "00000000-0000-7000-8000-00000000002a";
        var passes = new ArrayList<String>();
        for (var path : List.of(
                "/people",
                "/people?after=" + family,
                "/families/" + family,
                "/families/" + family + "/services",
                "/families/" + family + "/history",
                "/people/" + family,
                "/services")) {
            passes.addAll(passesOf(
                    path, () -> assertThat(browser.open(path).status()).as(path).isEqualTo(200)));
        }
        for (var words : List.of("рожкова 4711", "Рожк", "1999-00042", "алена рожкова")) {
            passes.addAll(passesOf(words, () -> assertThat(
                            browser.submit("/people/search", "q", words).text())
                    .as(words)
                    .contains("Рожкова")));
        }

        assertThat(passes).isEmpty();
        // The guard itself: a comparison that is not leakproof is found out.
        assertThat(passesOf(
                        "lower",
                        () -> walls.around(
                                small.director(),
                                () -> db.fetch("select id from people.family where lower(name_key) = 'рожкова 4711'"))))
                .isNotEmpty();
    }

    private List<String> passesOf(String what, Runnable page) {
        var asked = statements.of(page);
        assertThat(asked).as(what).isNotEmpty();
        return walls.around(small.director(), () -> {
            var passes = new ArrayList<String>();
            for (var query : asked) {
                var plan = db.connectionResult(connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery("explain (format json) " + query)) {
                        rows.next();
                        return rows.getString(1);
                    }
                });
                passesIn(json.readTree(plan).get(0).get("Plan"), what + ": ", query, passes);
            }
            return passes;
        });
    }

    private void passesIn(JsonNode node, String what, String query, List<String> passes) {
        if (node.get("Node Type").asString().equals("Seq Scan")
                && sizes.getOrDefault(node.get("Relation Name").asString(), 0.0) > MANY) {
            passes.add(what + node.get("Relation Name").asString() + "\n" + query + "\n");
        }
        if (node.has("Plans")) {
            node.get("Plans").forEach(part -> passesIn(part, what, query, passes));
        }
    }
}
