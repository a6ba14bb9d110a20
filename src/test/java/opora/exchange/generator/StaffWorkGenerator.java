package opora.exchange.generator;

import java.time.LocalDate;
import java.util.List;
import opora.exchange.generator.GeneratedCentre.Employee;
import opora.exchange.generator.GeneratedYear.Consultation;
import opora.exchange.generator.GeneratedYear.Cycle;
import opora.exchange.generator.GeneratedYear.Publication;
import opora.exchange.generator.GeneratedYear.Seminar;
import opora.exchange.generator.GeneratedYear.SpecialistChange;
import opora.exchange.generator.GeneratedYear.Supervision;
import opora.exchange.generator.GeneratedYear.Tool;
import opora.exchange.generator.GeneratedYear.Training;

/** Invents what the employees learned and taught. */
final class StaffWorkGenerator {

    private static final List<String> TOOLS = List.of(
            "Работа со случаем",
            "Семейная дорожная карта",
            "История здесь и сейчас",
            "Оценка и планирование",
            "Круги безопасности",
            "Дом",
            "3 дома",
            "Дом будущего");

    private final Chance chance;
    private final GeneratedCentre centre;
    private final GeneratedYear year;

    StaffWorkGenerator(Chance chance, GeneratedCentre centre) {
        this.chance = chance;
        this.centre = centre;
        this.year = centre.year;
    }

    void invent() {
        for (int i = 0; i < 36; i++) {
            var on = YearGenerator.someDay(chance);
            year.supervisions.add(new Supervision(on, some(on, chance.between(2, 6))));
        }
        for (int i = 0; i < 60; i++) {
            consult();
        }
        for (int i = 0; i < 30; i++) {
            train();
        }
        for (int i = 0; i < 20; i++) {
            var on = YearGenerator.someDay(chance);
            year.seminars.add(new Seminar(
                    on,
                    chance.oneOf(List.of("marathon_practicum", "marathon_practicum", "other")),
                    chance.happens(0.15) ? "cancelled" : "held",
                    some(on, 5)));
            year.publications.add(new Publication(YearGenerator.someDay(chance), "Публикация " + i));
        }
        for (int i = 0; i < 12; i++) {
            year.cycles.add(new Cycle(
                    YearGenerator.someDay(chance), chance.oneOf(List.of("speech_therapy", "stories", "other"))));
        }
        TOOLS.forEach(this::study);
        var on = YearGenerator.someDay(chance);
        year.changes.add(new SpecialistChange(on, chance.oneOf(centre.atWork(on)), "knowledge"));
    }

    private List<Employee> some(LocalDate on, int count) {
        return YearGenerator.some(centre.atWork(on), count, chance);
    }

    private void consult() {
        var on = YearGenerator.someDay(chance);
        year.consultations.add(new Consultation(
                on,
                chance.happens(0.3) ? null : chance.oneOf(centre.atWork(on)),
                chance.oneOf(List.of("psychologist", "pedagogue", "social_worker"))));
    }

    /** A course that has not ended is nobody's training yet. */
    private void train() {
        var completed = YearGenerator.someDay(chance);
        var employee = chance.oneOf(centre.atWork(completed));
        var started = completed.minusDays(chance.between(0, 20));
        if (!started.isBefore(employee.hiredOn())) {
            year.trainings.add(new Training(
                    employee,
                    chance.oneOf(List.of("technology", "technology", "qualification", "other")),
                    started,
                    chance.happens(0.15) ? null : completed));
        }
    }

    private void study(String name) {
        var studied = chance.day(LocalDate.of(2021, 3, 1), LocalDate.of(2023, 9, 1));
        var introduced = chance.happens(0.8) ? studied.plusDays(chance.between(0, 300)) : null;
        year.tools.add(new Tool(name, studied, introduced));
    }
}
