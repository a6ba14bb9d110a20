package opora.reports.technology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.reports.count.Period;
import opora.reports.passport.Wording;

/**
 * How a report is laid out as the table of expected results of a technology.
 *
 * @param stages named periods of the technology, which may last for years
 */
public record Layout(String report, List<Stage> stages, List<Result> results) {

    public Layout {
        stages = List.copyOf(stages);
        results = List.copyOf(results);
    }

    public record Stage(String code, Wording title, LocalDate from, LocalDate to) {

        public Period period() {
            return new Period(from, to);
        }
    }

    /** @param part the number of the part of the report whose title names the expected result */
    public record Result(int part, List<Criterion> criteria) {

        public Result {
            criteria = List.copyOf(criteria);
        }
    }

    /** A qualitative criterion beside the indicators that measure it, and the methods of their evaluation. */
    public record Criterion(Wording qualitative, Wording methods, List<String> codes) {

        public Criterion {
            codes = List.copyOf(codes);
        }
    }

    /** The stage that lasts exactly as long. */
    Optional<Stage> stage(Period period) {
        return stages.stream().filter(stage -> stage.period().equals(period)).findFirst();
    }
}
