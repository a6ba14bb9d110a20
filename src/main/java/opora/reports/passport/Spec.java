package opora.reports.passport;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** What an indicator counts. The grammar is closed: a passport can name nothing that is not written here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Spec.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Spec.Both.class, name = "both"),
    @JsonSubTypes.Type(value = Spec.FirstTime.class, name = "first_time"),
    @JsonSubTypes.Type(value = Spec.InStatus.class, name = "in_status"),
    @JsonSubTypes.Type(value = Spec.Transitions.class, name = "transitions"),
    @JsonSubTypes.Type(value = Spec.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Spec.Improved.class, name = "improved"),
    @JsonSubTypes.Type(value = Spec.Quality.class, name = "quality"),
    @JsonSubTypes.Type(value = Spec.Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = Spec.Happened.class, name = "happened"),
    @JsonSubTypes.Type(value = Spec.Agreements.class, name = "agreements"),
    @JsonSubTypes.Type(value = Spec.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Spec.Missing.class, name = "missing")
})
public sealed interface Spec {

    /** What is counted of the facts of the period. */
    sealed interface OfFacts extends Spec {

        Measure of();

        /** What is counted was taken by each of these. */
        List<Facts> taken();
    }

    /** Counts something of the facts of the period. */
    record Count(Measure of, Facts facts) implements OfFacts {
        public Count {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(facts, "facts");
        }

        @Override
        public List<Facts> taken() {
            return List.of(facts);
        }
    }

    /** Counts those who stand in the ones and in the others, on whatever days of the period. */
    record Both(Measure of, Facts facts, Facts and) implements OfFacts {
        public Both {
            if (EnumSet.of(Measure.FACTS, Measure.UNITS, Measure.AMOUNT, Measure.MINOR_MEMBERS)
                    .contains(Objects.requireNonNull(of, "of"))) {
                throw new IllegalArgumentException(of + " cannot stand in both");
            }
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(and, "and");
        }

        @Override
        public List<Facts> taken() {
            return List.of(facts, and);
        }
    }

    /** Partners of such facts that have none of these kinds, of any scope, before the period. */
    record FirstTime(Facts facts) implements OfFacts {
        public FirstTime {
            Objects.requireNonNull(facts, "facts");
        }

        @Override
        public Measure of() {
            return Measure.PARTNERS;
        }

        @Override
        public List<Facts> taken() {
            return List.of(facts);
        }
    }

    /** Whether there is such a fact in the period: yes or no. */
    record Happened(Facts facts) implements OfFacts {
        public Happened {
            Objects.requireNonNull(facts, "facts");
        }

        @Override
        public Measure of() {
            return Measure.FACTS;
        }

        @Override
        public List<Facts> taken() {
            return List.of(facts);
        }
    }

    /** Organisations an agreement with which was in force on at least one day of the period. */
    record Agreements() implements Spec {}

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

    /** Families whose last rating of the domain in the period is better than the first ever by the step of the domain. */
    record Improved(String domain) implements Spec {
        public Improved {
            Objects.requireNonNull(domain, "domain");
        }
    }

    /** Families whose last ratings in the period have improved in some domain and are worse than the first in none. */
    record Quality() implements Spec {}

    /** Whether it has been stated, by the end of the period, that what the indicator names is so. */
    record Statement() implements Spec {}

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
