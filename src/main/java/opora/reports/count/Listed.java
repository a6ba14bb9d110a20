package opora.reports.count;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record behind a number. */
public sealed interface Listed {

    /** What a list is read on from. */
    String key();

    /** @param on the day of the first counted record */
    record Person(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            LocalDate on,
            @Nullable UUID familyId,
            @Nullable String familyNumber)
            implements Listed {
        @Override
        public String key() {
            return id.toString();
        }
    }

    /** @param on the day of the first counted record, of the status or of the transition */
    record Family(UUID id, String number, String name, LocalDate on) implements Listed {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record Service(
            UUID id,
            LocalDate on,
            String title,
            @Nullable UUID personId,
            @Nullable String personName,
            @Nullable UUID familyId,
            @Nullable String familyName,
            @Nullable String employeeName,
            int quantity)
            implements Listed {
        @Override
        public String key() {
            return on + "_" + id;
        }
    }

    /** An employee, a partner or an event: a name where there is one, and the day of the first counted record. */
    record Other(UUID id, String name, LocalDate on) implements Listed {
        @Override
        public String key() {
            return id.toString();
        }
    }
}
