package opora.services.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that confirms urgent services (442-ФЗ, ст. 21).
 *
 * @param recipient the person, or the family when its members received together
 * @param address where the family lives today
 */
public record Act(
        UUID id,
        int number,
        LocalDate on,
        String institution,
        String recipient,
        @Nullable LocalDate birthDate,
        @Nullable UUID familyId,
        boolean wholeFamily,
        String address,
        List<Line> lines) {

    public record Line(
            UUID delivery,
            String title,
            int quantity,
            @Nullable String person,
            String employee,
            String position,
            @Nullable String partner,
            boolean voided) {}

    /** Those who gave the services sign, each once. */
    public List<String> employees() {
        return valid().stream()
                .map(line -> line.position() + " " + line.employee())
                .distinct()
                .toList();
    }

    public List<Line> valid() {
        return lines.stream().filter(line -> !line.voided()).toList();
    }

    public boolean isVoid() {
        return valid().isEmpty();
    }
}
