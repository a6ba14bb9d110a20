package opora.institution.substitution;

import java.time.LocalDate;
import java.util.UUID;

public record SubstitutionLine(
        UUID id,
        String absent,
        String substitute,
        String orderNumber,
        LocalDate orderDate,
        LocalDate startsOn,
        LocalDate endsOn) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public boolean isOver(LocalDate day) {
        return day.isAfter(endsOn);
    }

    public String endingPath() {
        return "/staff/substitutions/" + id + "/ending";
    }
}
