package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipFile;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.InstitutionOpened;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.services.Catalogue;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The same world twice: before a restricted family is there, and with it, served and counted. Who may not know of it gets the same answers,
 * letter for letter. Every page that needs no id is asked for as soon as it exists.
 */
@PageTest
class PairedWorldTest {

    private static final List<String> OF_REPORTS =
            List.of("/reports/T23", "/reports/T23.json", "/reports/T23/public", "/reports/T23.xlsx");

    /** What a request leaves behind itself, and what tells of the one who asks. */
    private static final List<String> CHANGING = List.of("/journal", "/sessions", "/account", "/confirm", "/error");

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    RegisterFamily register;

    @Autowired
    Categories categories;

    @Autowired
    Restrictions restrictions;

    @Autowired
    RecordServices services;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicationEventPublisher events;

    private Centre.Small small;
    private Change change;

    @BeforeEach
    void aCentreWithAFamilyEverybodyKnows() {
        small = centre.small();
        change = centre.by(small.director());
        events.publishEvent(new InstitutionOpened(small.institution()));
        serve(registered("Рожкова"));
    }

    @Test
    void whoMayNotKnowOfAFamilyGetsTheSameAnswersWithItAndWithout() {
        var readers = readers();
        var without = new LinkedHashMap<UUID, Map<String, String>>();
        readers.forEach(reader -> without.put(reader, answers(reader)));

        var hidden = registered("Тихонова");
        serve(hidden);
        var family = hidden.familyId();
        var mother = hidden.personIds().getFirst();
        assertThat(answers(small.director()).get("/people")).contains("Тихонов");
        restrictions.start(new RestrictionDraft(family, "refuge", "приказ № 7", "", change.today()), change);

        for (var reader : readers) {
            var with = answers(reader);
            assertThat(with.keySet()).isEqualTo(without.get(reader).keySet());
            with.forEach((path, answer) -> assertThat(answer)
                    .as("%s %s", centre.user(reader).roles(), path)
                    .isEqualTo(without.get(reader).get(path)));
            for (var path : List.of("/families/" + family, "/people/" + mother)) {
                assertThat(status(reader, path)).as(path).isEqualTo(404);
            }
        }
        assertThat(answers(small.director()).get("/people")).contains("Тихонов");
    }

    @Test
    void aLineOfTheJournalAboutItKeepsItsPlaceAndSaysNothing() {
        var hidden = registered("Тихонова");
        restrictions.start(new RestrictionDraft(hidden.familyId(), "abuse", "приказ № 7", "", change.today()), change);
        var administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);

        var journal = browser.as(administrator).open("/journal").text();

        assertThat(journal)
                .contains("сведения ограничены")
                .doesNotContain("Тихонов")
                .doesNotContain(hidden.familyId().toString());
    }

    private int status(UUID reader, String path) {
        return browser.as(reader).open(path).status();
    }

    private List<UUID> readers() {
        var readers = new ArrayList<UUID>();
        for (var role : List.of(Role.METHODIST, Role.ADMINISTRATOR, Role.LAWYER)) {
            readers.add(centre.account(small.institution(), null, role, Reach.INSTITUTION, null));
        }
        readers.add(small.specialistAccount());
        var elsewhere = centre.department(small.institution(), "Другое отделение");
        readers.add(centre.account(small.institution(), null, Role.HEAD, Reach.DEPARTMENT, elsewhere));
        return readers;
    }

    private Map<String, String> answers(UUID reader) {
        browser.as(reader);
        var answers = new LinkedHashMap<String, String>();
        for (var path : paths()) {
            var answer = browser.open(path);
            answers.put(path, answer.status() + "\n" + said(path, answer));
        }
        for (var word : List.of("Тихонова", "Рожкова Вера", "тихонова алёна сергеевна")) {
            answers.put("search for " + word, said("", browser.submit("/people", "q", word)));
            answers.put("typing " + word, said("", browser.submit("/people/search", "q", word)));
        }
        return answers;
    }

    private List<String> paths() {
        var paths = new TreeSet<String>(OF_REPORTS);
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(PairedWorldTest::isRead)
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.contains("{"))
                .filter(path -> CHANGING.stream().noneMatch(path::startsWith))
                .forEach(paths::add);
        return List.copyOf(paths);
    }

    private static boolean isRead(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method.name().equals("GET"));
    }

    /** The answer without ids, tokens and the time of day. */
    private static String said(String path, Browser.Answer answer) {
        var text = path.endsWith(".xlsx") && answer.status() == 200
                ? sheets(answer.response().getContentAsByteArray())
                : answer.text();
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                .replaceAll("(name=\"_csrf\" value|nonce|content)=\"[^\"]*\"", "token")
                .replaceAll("\\b\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\b", "time");
    }

    private static String sheets(byte[] workbook) {
        var text = new StringBuilder();
        try {
            var file = Files.createTempFile("paired", ".xlsx");
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().contains("sheet") || entry.getName().contains("sharedStrings")) {
                        text.append(entry.getName())
                                .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private RegisteredFamily registered(String familyName) {
        var draft = PeopleFixture.family(
                small.near(),
                PeopleFixture.mother(familyName),
                PeopleFixture.child(familyName, LocalDate.of(2016, 5, 4)));
        return register.register(draft, change);
    }

    private void serve(RegisteredFamily family) {
        categories.start(
                new CategoryDraft(family.familyId(), null, "many_children", LocalDate.of(2023, 4, 5), null, ""),
                change);
        var service = catalogue.byCode(small.institution()).values().iterator().next();
        services.record(
                List.of(new DeliveryDraft(
                        service,
                        family.familyId(),
                        null,
                        change.today(),
                        Channel.IN_PERSON,
                        null,
                        1,
                        null,
                        small.specialist(),
                        null)),
                change);
    }
}
