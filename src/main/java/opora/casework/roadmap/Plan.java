package opora.casework.roadmap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/**
 * A version of a road map as it stands.
 *
 * @param version rises with every change of the draft
 * @param submittedBy the account that sent it to be approved
 */
public record Plan(
        UUID id,
        UUID caseId,
        UUID familyId,
        int number,
        PlanState state,
        int version,
        OffsetDateTime createdAt,
        UUID createdBy,
        @Nullable UUID submittedBy,
        @Nullable LocalDate approvedOn,
        @Nullable UUID approvedBy,
        @Nullable LocalDate supersededOn,
        String remark,
        @Nullable LocalDate agreedOn,
        @Nullable String agreedBy,
        List<Goal> goals) {

    Plan with(List<Goal> others) {
        return new Plan(
                id,
                caseId,
                familyId,
                number,
                state,
                version,
                createdAt,
                createdBy,
                submittedBy,
                approvedOn,
                approvedBy,
                supersededOn,
                remark,
                agreedOn,
                agreedBy,
                others);
    }

    public Stream<Measure> measures() {
        return goals.stream().flatMap(goal -> goal.measures().stream());
    }

    public long done() {
        return measures().filter(Measure::isDone).count();
    }

    public long total() {
        return measures().count();
    }

    public List<Measure> overdue(LocalDate today) {
        return measures().filter(measure -> measure.isOverdue(today)).toList();
    }

    public String path() {
        return path(familyId);
    }

    static String path(UUID family) {
        return PeopleLinks.family(family) + "/casework/plan";
    }
}
