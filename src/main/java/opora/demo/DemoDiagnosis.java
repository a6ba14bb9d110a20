package opora.demo;

import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.casework.diagnosis.ChangeFinding;
import opora.casework.diagnosis.FindingDraft;
import opora.casework.diagnosis.FindingKind;
import opora.casework.diagnosis.RecordFinding;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is found out about the first families: problems, needs, resources, relatives, risk that rises and falls, and conclusions. */
@Component
@Profile("demo")
class DemoDiagnosis {

    private static final int FAMILIES = 6;
    private static final int LONG_AGO = 100;
    private static final int LATELY = 12;

    private static final List<String> RISK_ITEMS = Tsv.read("/opora/reference/risk-items.tsv").stream()
            .map(row -> row.get("code"))
            .toList();

    private final RecordFinding recordFinding;
    private final ChangeFinding changeFinding;
    private final DSLContext db;

    DemoDiagnosis(RecordFinding recordFinding, ChangeFinding changeFinding, DSLContext db) {
        this.recordFinding = recordFinding;
        this.changeFinding = changeFinding;
        this.db = db;
    }

    void findOut(List<Family> families, Change change) {
        var served = families.stream()
                .filter(family -> family.leavesOn() == null
                        && !family.members().isEmpty()
                        && family.registeredOn().isBefore(change.today().minusYears(1)))
                .filter(family -> livesThere(family, change))
                .limit(FAMILIES)
                .toList();
        for (int i = 0; i < served.size(); i++) {
            findOut(served.get(i), i, change);
        }
    }

    private void findOut(Family family, int number, Change change) {
        var begun = change.today().minusDays(LONG_AGO);
        var first = family.members().getFirst();
        problems(family, begun, change);
        record(
                family,
                FindingKind.NEED,
                number % 2 == 0 ? "household" : "psychological",
                first,
                begun,
                3,
                Map.of(
                        "own_words",
                        number % 2 == 0
                                ? "Мне бы дров на зиму, остальное сама."
                                : "Чтобы дети меня слушали и не боялись.",
                        "specialist",
                        "Нужна адресная помощь и занятия с психологом."),
                change);
        resources(family, begun, change);
        relatives(family, first, begun, change);
        risk(family, begun, number % 3 == 0 ? Map.of("violence", 2) : Map.of("substances", 2, "neglect", 1), change);
        risk(family, change.today().minusDays(LATELY), number == 0 ? Map.of("violence", 2) : Map.of(), change);
        house(family, begun, "Папа кричит, дома холодно", 3, change);
        house(family, change.today().minusDays(LATELY), "Бывает холодно", 6, change);
        conclude(family, number, begun.plusDays(7), change);
    }

    private void problems(Family family, LocalDate on, Change change) {
        var school = record(
                family,
                FindingKind.PROBLEM,
                "child_leisure",
                null,
                on,
                2,
                Map.of("source", "Беседа с матерью", "note", "После школы дети сидят дома"),
                change);
        changeFinding.check(family.id(), school, "confirmed", "Справка школы", on.plusDays(3), change);
        record(
                family,
                FindingKind.PROBLEM,
                "parent_employment",
                family.members().getFirst(),
                on,
                3,
                Map.of("source", "Центр занятости"),
                change);
        var debts =
                record(family, FindingKind.PROBLEM, "family_debts", null, on, 1, Map.of("source", "Квитанции"), change);
        changeFinding.end(family.id(), debts, "solved", on.plusDays(60), change);
    }

    private void resources(Family family, LocalDate on, Change change) {
        resource(family, "neighbours", 3, "Соседка Зоя Ильинична", "in", on, change);
        resource(family, "school", 2, "Классный руководитель", "in", on, change);
        resource(family, "church", 3, "Приход в селе", "both", on, change);
        resource(family, "administration", 1, "Администрация поселения", "in", on, change);
        resource(family, "bond", 3, "Дети дружны между собой", "both", on, change);
    }

    private void resource(
            Family family, String code, int strength, String name, String direction, LocalDate on, Change change) {
        record(
                family,
                FindingKind.RESOURCE,
                code,
                null,
                on,
                strength,
                Map.of("name", name, "direction", direction),
                change);
    }

    private void relatives(Family family, UUID whose, LocalDate on, Change change) {
        relative(family, whose, "mother", Map.of("name", "Антонина", "born", "1958", "tie", "close"), on, change);
        relative(
                family,
                whose,
                "father",
                Map.of("name", "Николай", "born", "1955", "died", "2017", "tie", "distant"),
                on,
                change);
        relative(family, whose, "sister", Map.of("name", "Тамара", "born", "1986", "tie", "conflict"), on, change);
    }

    private void relative(
            Family family, UUID whose, String code, Map<String, String> texts, LocalDate on, Change change) {
        record(family, FindingKind.RELATIVE, code, whose, on, null, texts, change);
    }

    private void risk(Family family, LocalDate on, Map<String, Integer> answers, Change change) {
        var texts = new HashMap<String, String>();
        RISK_ITEMS.forEach(item -> texts.put("item-" + item, Integer.toString(answers.getOrDefault(item, 0))));
        texts.put("reaction", "Сообщено в ПДН, ребёнок ночует у бабушки, куратор бывает через день.");
        record(family, FindingKind.RISK, "", null, on, null, texts, change);
    }

    private void house(Family family, LocalDate on, String worries, int scale, Change change) {
        record(
                family,
                FindingKind.INSTRUMENT,
                "three_houses",
                null,
                on,
                null,
                Map.of(
                        "worries",
                        worries,
                        "good",
                        "Мама печёт пироги, есть собака",
                        "dreams",
                        "Чтобы папа не ругался и была своя комната",
                        "scale",
                        Integer.toString(scale)),
                change);
    }

    private void conclude(Family family, int number, LocalDate on, Change change) {
        var texts = new HashMap<String, String>();
        texts.put("situation", "Мать воспитывает детей без поддержки, постоянного заработка нет.");
        texts.put(
                "conclusion",
                "Семья в трудной жизненной ситуации, готова сотрудничать; нужна работа и досуг для детей.");
        texts.put("participants", "Куратор, психолог, социальный педагог школы");
        family.members()
                .forEach(member -> texts.put(
                        "interests-" + member, "Остаться в семье, учиться в своей школе, видеться с бабушкой."));
        record(
                family,
                FindingKind.CONCLUSION,
                number % 2 == 0 ? "consilium" : "specialist",
                null,
                on,
                null,
                texts,
                change);
    }

    private UUID record(
            Family family,
            FindingKind kind,
            String code,
            @Nullable UUID person,
            LocalDate on,
            @Nullable Integer grade,
            Map<String, String> texts,
            Change change) {
        return recordFinding.record(
                new FindingDraft(Ids.next(), family.id(), kind, code, person, on, grade, texts), change);
    }

    private boolean livesThere(Family family, Change change) {
        return db.fetchExists(
                PERSON_CARD,
                PERSON_CARD
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(PERSON_CARD.ID.eq(family.members().getFirst()))
                        .and(PERSON_CARD.FAMILY_ID.eq(family.id())));
    }
}
