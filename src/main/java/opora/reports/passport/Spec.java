package opora.reports.passport;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/** What an indicator counts. The grammar is closed: a passport can name nothing that is not written here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Spec.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Spec.InStatus.class, name = "in_status"),
    @JsonSubTypes.Type(value = Spec.Transitions.class, name = "transitions"),
    @JsonSubTypes.Type(value = Spec.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Spec.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Spec.Missing.class, name = "missing")
})
public sealed interface Spec {

    /** Counts something of the facts of the period. */
    record Count(Measure of, FactFilter facts) implements Spec {
        public Count {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(facts, "facts");
        }
    }

    /** Families in the status on at least one day of the period. */
    record InStatus(Status status) implements Spec {
        public InStatus {
            Objects.requireNonNull(status, "status");
        }
    }

    /** Distinct families that made one of the steps: the next status begins in the period, on the day after the former ended. */
    record Transitions(List<Step> steps) implements Spec {
        public Transitions {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("at least one step");
            }
        }
    }

    /** Minor members of families that were in the status on some day of the period and did not fall from it to the other. */
    record Kept(Status status, Status notTo) implements Spec {
        public Kept {
            onOneAxis(status, notTo);
        }

        public Step fall() {
            return new Step(status, notTo);
        }
    }

    /** One indicator of the same report divided by another. */
    record Ratio(String numerator, String denominator) implements Spec {
        public Ratio {
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(denominator, "denominator");
        }
    }

    /** Nothing in the system answers it yet; the passport says why. */
    record Missing() implements Spec {}

    record Step(Status from, Status to) {
        public Step {
            onOneAxis(from, to);
        }
    }

    private static void onOneAxis(Status from, Status to) {
        if (!from.axis().equals(to.axis()) || from == to) {
            throw new IllegalArgumentException(from + " and " + to + " are two statuses of one axis");
        }
    }
}
