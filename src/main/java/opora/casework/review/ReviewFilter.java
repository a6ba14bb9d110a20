package opora.casework.review;

import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** @param which overdue (unless another is chosen), month (due in this month), all */
public record ReviewFilter(
        @Nullable String which,
        @Nullable String level,
        @Nullable UUID curator,
        @Nullable Boolean mine) {

    static final ReviewFilter NONE = new ReviewFilter(null, null, null, null);

    static final String PATH = "/casework/reviews";

    static String path(boolean mine) {
        return mine ? PATH + "?mine=true" : PATH;
    }

    static Condition inMonth(Field<LocalDate> due, LocalDate today) {
        return due.between(today.withDayOfMonth(1), today.withDayOfMonth(today.lengthOfMonth()));
    }

    Condition condition(Field<String> levels, Field<LocalDate> due, Field<UUID> curators, LocalDate today) {
        var asked =
                switch (which == null || which.isEmpty() ? "overdue" : which) {
                    case "month" -> inMonth(due, today);
                    case "all" -> noCondition();
                    default -> due.lt(today);
                };
        return asked.and(level == null || level.isEmpty() ? noCondition() : levels.eq(level))
                .and(curator == null ? noCondition() : curators.eq(curator));
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    String next(String after) {
        var path = UriComponentsBuilder.fromPath(PATH).queryParam("which", which == null ? "" : which);
        if (level != null && !level.isEmpty()) {
            path.queryParam("level", level);
        }
        if (curator != null) {
            path.queryParam("curator", curator);
        }
        return path.queryParam("mine", isMine())
                .queryParam("after", after)
                .build()
                .encode()
                .toUriString();
    }
}
