package opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.casework.signals.CheckSignal;
import opora.casework.signals.DecideSignal;
import opora.casework.signals.Informant;
import opora.casework.signals.LegalBasis;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.RecordSurvey;
import opora.casework.signals.SignalDecision;
import opora.casework.signals.SignalDraft;
import opora.casework.signals.SignalUrgency;
import opora.casework.signals.SurveyDraft;
import opora.casework.signals.SurveyOutcome;
import opora.casework.signals.SurveySection;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Signals in all their states: decided ones of the last months, some being checked, fresh ones, one that is late. */
@Component
@Profile("demo")
class DemoSignals {

    private static final List<Told> TOLD = List.of(
            new Told(Informant.SCHOOL, "Мальчик вторую неделю приходит без завтрака и засыпает на уроках.", 75),
            new Told(Informant.PAEDIATRICIAN, "Ребёнка не привозят на прививки, телефон матери не отвечает.", 61),
            new Told(Informant.NEIGHBOUR, "Вечерами крики, дети выбегают на лестницу.", 48),
            new Told(Informant.KINDERGARTEN, "Девочку три дня подряд забирали посторонние.", 33),
            new Told(Informant.ELDER, "В доме не топят, дров нет, отец уехал на вахту.", 20),
            new Told(Informant.POLICE, "Семья на контроле, отец вновь задержан за драку.", 12),
            new Told(Informant.SCHOOL, "Подросток пропускает занятия, говорит, что сидит с младшими.", 4),
            new Told(Informant.FAP, "Мать после родов одна, помощи нет, просит приехать.", 1));

    private static final int DECIDED = 5;

    private final RecordSignal recordSignal;
    private final CheckSignal checkSignal;
    private final RecordSurvey recordSurvey;
    private final DecideSignal decideSignal;

    DemoSignals(
            RecordSignal recordSignal, CheckSignal checkSignal, RecordSurvey recordSurvey, DecideSignal decideSignal) {
        this.recordSignal = recordSignal;
        this.checkSignal = checkSignal;
        this.recordSurvey = recordSurvey;
        this.decideSignal = decideSignal;
    }

    private record Told(Informant informant, String seen, int daysAgo) {}

    void tell(List<Family> families, Change change) {
        var served = families.stream()
                .filter(family -> family.leavesOn() == null
                        && family.registeredOn().isBefore(change.today().minusYears(1)))
                .limit(TOLD.size())
                .toList();
        for (int i = 0; i < served.size(); i++) {
            var family = served.get(i);
            var told = TOLD.get(i);
            var signal = record(family, told, change);
            if (told.daysAgo() > 1) {
                checkSignal.assign(signal, family.section().specialist(), change);
            }
            if (i < DECIDED) {
                decide(signal, change.today().minusDays(told.daysAgo()), change);
            }
        }
    }

    private UUID record(Family family, Told told, Change change) {
        return recordSignal.record(
                new SignalDraft(
                        Ids.next(),
                        change.today().minusDays(told.daysAgo()),
                        told.informant(),
                        "",
                        "",
                        "",
                        told.seen(),
                        told.informant() == Informant.POLICE ? SignalUrgency.EMERGENCY : SignalUrgency.PLANNED,
                        LegalBasis.NEGLECT,
                        family.id(),
                        null,
                        "",
                        "",
                        null,
                        null),
                change);
    }

    private void decide(UUID signal, LocalDate received, Change change) {
        recordSurvey.record(
                signal,
                new SurveyDraft(
                        Ids.next(),
                        received.plusDays(2),
                        SurveyOutcome.SURVEYED,
                        "Специалист участка",
                        Map.of(
                                SurveySection.HOUSING,
                                "Дом на две комнаты, печное отопление.",
                                SurveySection.CONCLUSION,
                                "Угрозы жизни нет, семье нужна помощь.")),
                change);
        decideSignal.decide(
                signal,
                new DecideSignal.Decision(
                        SignalDecision.HELP_GIVEN, received.plusDays(4), "Семья приняла помощь.", "", ""),
                change);
    }
}
