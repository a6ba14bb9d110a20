package opora.casework.accompaniment;

import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** @param which overdue (unless another is chosen), week, none (no level yet), all */
public record ContactFilter(
        @Nullable String which, @Nullable Boolean mine) {

    static final ContactFilter NONE = new ContactFilter(null, null);

    static final String PATH = "/casework/contacts";

    Condition condition(Field<String> level, Field<LocalDate> due, LocalDate today) {
        return switch (which == null || which.isEmpty() ? "overdue" : which) {
            case "week" -> due.between(today, today.plusWeeks(1));
            case "none" -> level.isNull();
            case "all" -> noCondition();
            default -> due.lt(today);
        };
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    String next(String after) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("which", which == null ? "" : which)
                .queryParam("mine", isMine())
                .queryParam("after", after)
                .build()
                .encode()
                .toUriString();
    }
}
