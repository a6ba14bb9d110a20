package opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.signals.CheckSignal;
import opora.casework.signals.DecideSignal;
import opora.casework.signals.Informant;
import opora.casework.signals.LegalBasis;
import opora.casework.signals.PastSignal;
import opora.casework.signals.RecordPastSignals;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.SignalDecision;
import opora.casework.signals.SignalDraft;
import opora.casework.signals.SignalUrgency;
import opora.casework.signals.Signals;
import opora.casework.signals.VoidSignal;
import opora.demo.DemoFamilies.Family;
import opora.outreach.OutreachStatus;
import opora.outreach.TripDetails;
import opora.outreach.TripDraft;
import opora.outreach.TripForm;
import opora.outreach.TripSignals;
import opora.outreach.Urgency;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Signals about nobody of the register, one of them on a trip, some long ago; one passed on, folded, unconfirmed, voided each. */
@Component
@Profile("demo")
class DemoSignalDesk {

    private static final int TAKEN = 8;

    private final RecordSignal recordSignal;
    private final RecordPastSignals recordPastSignals;
    private final CheckSignal checkSignal;
    private final DecideSignal decideSignal;
    private final VoidSignal voidSignal;
    private final Signals signals;
    private final TripSignals tripSignals;

    DemoSignalDesk(
            RecordSignal recordSignal,
            RecordPastSignals recordPastSignals,
            CheckSignal checkSignal,
            DecideSignal decideSignal,
            VoidSignal voidSignal,
            Signals signals,
            TripSignals tripSignals) {
        this.recordSignal = recordSignal;
        this.recordPastSignals = recordPastSignals;
        this.checkSignal = checkSignal;
        this.decideSignal = decideSignal;
        this.voidSignal = voidSignal;
        this.signals = signals;
        this.tripSignals = tripSignals;
    }

    void tell(List<Family> families, Change change) {
        families.stream()
                .filter(family -> family.leavesOn() == null
                        && family.registeredOn().isBefore(change.today().minusYears(1)))
                .skip(TAKEN)
                .findFirst()
                .ifPresent(family -> {
                    ofStrangers(family.section(), change);
                    ofFamily(family, change);
                    ofLongAgo(family.section(), change);
                });
    }

    private void ofStrangers(DemoGround.Section section, Change change) {
        var seen = stranger(
                Informant.NEIGHBOUR,
                "Женщина с двумя детьми живёт в доме у пилорамы, печь не топится.",
                2,
                section,
                change);
        checkSignal.assign(seen, section.specialist(), change);
        tripSignals.plan(seen, trip(section, change.today().plusDays(1)), change);
        stranger(Informant.ANONYMOUS, "Вечером на автостанции дети просили денег на еду.", 0, section, change);
        var passed =
                stranger(Informant.AGENCY, "Подросток из соседнего района ночует у знакомых.", 40, section, change);
        decide(
                passed,
                SignalDecision.PASSED,
                37,
                "Район проживания другой.",
                "Отдел опеки соседнего района",
                "",
                change);
        var wrong = stranger(Informant.SCHOOL, "Новенького никто не забирает до вечера.", 90, section, change);
        decide(wrong, SignalDecision.NOT_CONFIRMED, 86, "Мальчик ходит на секцию, тренер подтвердил.", "", "", change);
    }

    private void ofFamily(Family family, Change change) {
        var first = told(
                Informant.KINDERGARTEN, "Мать привела детей в слезах, просила оставить до ночи.", 15, family, change);
        var second = told(Informant.NEIGHBOUR, "Ночью кричали, утром мать уехала с детьми.", 14, family, change);
        checkSignal.assign(first, family.section().specialist(), change);
        var number = signals.find(change.user(), first)
                .map(card -> card.line().number())
                .orElseThrow();
        decide(second, SignalDecision.FOLDED, 13, "Оба сигнала об одном и том же.", "", number, change);
        decide(first, SignalDecision.CASE_OPENED, 11, "Семье нужен куратор и психолог.", "", "", change);
        var mistaken = told(Informant.SCHOOL, "Ребёнок без зимней обуви.", 9, family, change);
        voidSignal.voidIt(mistaken, new Change(change.user(), change.at(), "Речь была о другой семье"));
    }

    /** So that there is something whose term of keeping is over. */
    private void ofLongAgo(DemoGround.Section section, Change change) {
        var longAgo = change.today().minusYears(6);
        recordPastSignals.recordAll(
                List.of(
                        past(Informant.POLICE, "Мужчина с ребёнком ночевал на вокзале.", longAgo, section),
                        past(Informant.FAP, "Приезжая с младенцем просила помощи.", longAgo.plusDays(20), section)),
                change);
    }

    private static PastSignal past(Informant informant, String seen, LocalDate on, DemoGround.Section section) {
        return new PastSignal(
                on,
                informant,
                seen,
                SignalUrgency.PLANNED,
                LegalBasis.NEGLECT,
                null,
                "Приезжие, имён не назвали",
                "",
                place(section),
                SignalDecision.NOT_CONFIRMED,
                on.plusDays(4),
                "",
                "По адресу никого не нашли.");
    }

    private static TripDraft trip(DemoGround.Section section, LocalDate on) {
        var details = new TripDetails(
                on, TripForm.TRIP, Urgency.PLANNED, "УАЗ Патриот", "Проверка сигнала", "", section.specialist());
        return new TripDraft(null, details, OutreachStatus.PLANNED, "", List.of(), List.of(), List.of(), List.of());
    }

    private UUID stranger(Informant informant, String seen, int daysAgo, DemoGround.Section section, Change change) {
        return record(informant, seen, daysAgo, null, section, change);
    }

    private UUID told(Informant informant, String seen, int daysAgo, Family family, Change change) {
        return record(informant, seen, daysAgo, family.id(), family.section(), change);
    }

    private UUID record(
            Informant informant,
            String seen,
            int daysAgo,
            @Nullable UUID family,
            DemoGround.Section section,
            Change change) {
        boolean known = family != null;
        return recordSignal.record(
                new SignalDraft(
                        Ids.next(),
                        change.today().minusDays(daysAgo),
                        informant,
                        "",
                        "",
                        "",
                        seen,
                        SignalUrgency.PLANNED,
                        LegalBasis.NEGLECT,
                        family,
                        null,
                        known ? "" : "В реестре не нашли",
                        known ? "" : "Лесная, 14",
                        known ? null : place(section),
                        known ? null : section.id()),
                change);
    }

    private static @Nullable UUID place(DemoGround.Section section) {
        return section.settlements().isEmpty()
                ? null
                : section.settlements().getFirst().id();
    }

    private void decide(
            UUID signal, SignalDecision decision, int daysAgo, String reason, String to, String into, Change change) {
        decideSignal.decide(
                signal,
                new DecideSignal.Decision(decision, change.today().minusDays(daysAgo), reason, to, into),
                change);
    }
}
