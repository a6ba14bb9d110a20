package opora.reports.count;

import java.math.BigDecimal;
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

    /**
     * @param kind the kind of the fact and its code, which say in words what it was
     * @param title its own name, where it has one
     */
    record Fact(
            UUID id,
            String kind,
            String code,
            LocalDate on,
            @Nullable String title,
            @Nullable UUID personId,
            @Nullable String personName,
            @Nullable UUID familyId,
            @Nullable String familyName,
            @Nullable String employeeName,
            @Nullable String partnerName,
            int quantity,
            @Nullable BigDecimal amount)
            implements Listed {
        @Override
        public String key() {
            return on + "_" + id;
        }
    }

    record Employee(UUID id, String name, String position, LocalDate on) implements Listed {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record Partner(UUID id, String name, LocalDate on) implements Listed {
        @Override
        public String key() {
            return id.toString();
        }
    }

    /** What happened together, told by its first fact. */
    record Event(UUID id, String kind, String code, LocalDate on) implements Listed {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record Statement(
            UUID id,
            LocalDate on,
            boolean answer,
            String description,
            String document,
            @Nullable LocalDate documentDate)
            implements Listed {
        @Override
        public String key() {
            return on + "_" + id;
        }
    }
}
