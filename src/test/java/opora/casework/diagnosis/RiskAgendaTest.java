package opora.casework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@PageTest
class RiskAgendaTest {

    @Autowired
    RiskAgenda agenda;

    @Autowired
    RiskToday day;

    @Autowired
    RecordFinding recordFinding;

    @Autowired
    ChangeFinding changeFinding;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    Clock clock;

    @BeforeEach
    void inRussian() {
        LocaleContextHolder.setLocale(Locale.of("ru"));
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aHighRiskIsTalkedAboutAndCallsForTheNextAssessment() {
        var small = centre.small();
        var change = centre.by(small.director());
        var family = PeopleFixture.family(registerFamily, small, change).familyId();
        var other = PeopleFixture.family(registerFamily, small, change).familyId();
        var today = LocalDate.now(clock);
        assess(other, 0, today.minusDays(40), change);
        var high = assess(family, 2, today.minusDays(40), change);

        var items = agenda.items(change.user(), List.of(family, other), today.minusDays(90), today);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().familyId()).isEqualTo(family);
        assertThat(items.getFirst().text()).startsWith("Высокий риск по оценке от");
        assertThat(agenda.items(change.user(), List.of(other), today.minusDays(90), today))
                .isEmpty();
        assertThat(day.cards(change.user(), today).getFirst().lines())
                .extracting(line -> line.text() + " " + line.detail() + " " + line.urgent())
                .containsExactly("Высокий риск не переоценён больше 30 дней 1 true", "Высокий риск, семей 1 false");

        changeFinding.voidIt(family, high, new Change(change.user(), change.at(), "Не та семья"));
        assertThat(day.cards(change.user(), today)).isEmpty();
    }

    private UUID assess(UUID family, int violence, LocalDate on, Change change) {
        var texts = new HashMap<>(Map.of("reaction", "Сообщено в ПДН"));
        RiskItem.all().forEach(item -> texts.put(item.name(), "0"));
        texts.put("item-violence", Integer.toString(violence));
        return recordFinding.record(
                new FindingDraft(Ids.next(), family, FindingKind.RISK, "", null, on, null, texts), change);
    }
}
