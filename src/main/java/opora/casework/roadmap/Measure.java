package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step towards a goal.
 *
 * @param origin the measure of the first version it goes on from
 * @param owner the name of the employee or the agency; null when the family acts, or nobody was named yet
 * @param ownerLeftOn since when the employee does not work here any more
 * @param supportTitle the service or the group it relies on
 */
public record Measure(
        UUID id,
        UUID origin,
        UUID goalId,
        String what,
        String result,
        @Nullable MeasureActor actor,
        @Nullable UUID employeeId,
        @Nullable UUID partnerId,
        String agency,
        @Nullable String owner,
        @Nullable LocalDate ownerLeftOn,
        MeasureSupport support,
        @Nullable UUID serviceId,
        @Nullable UUID seriesId,
        @Nullable String supportTitle,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate countsFrom,
        @Nullable Done done) {

    /** @param by hand, service, aid or attendance */
    public record Done(
            UUID id,
            LocalDate on,
            String by,
            String evidence,
            @Nullable String employee) {

        public boolean byHand() {
            return by.equals("hand");
        }
    }

    public boolean isDone() {
        return done != null;
    }

    public boolean isOverdue(LocalDate today) {
        return done == null && dueOn != null && dueOn.isBefore(today);
    }

    /** Who left by that day acts no more. */
    boolean ownerIsGone(LocalDate today) {
        return ownerLeftOn != null && ownerLeftOn.isBefore(today);
    }

    public String anchor() {
        return "measure-" + origin;
    }

    /** What stands in the field «who acts» of the form. */
    String ownerCode() {
        return switch (actor) {
            case null -> "";
            case CLIENT -> "client";
            case EMPLOYEE -> "employee:" + employeeId;
            case AGENCY -> partnerId == null ? "agency" : "partner:" + partnerId;
        };
    }

    /** What stands in the field «relies on». */
    String supportCode() {
        return switch (support) {
            case NONE -> "";
            case AID -> "aid";
            case REFERRAL -> "referral";
            case SERVICE -> "service:" + serviceId;
            case GROUP -> "group:" + seriesId;
        };
    }
}
