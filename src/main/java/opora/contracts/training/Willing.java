package opora.contracts.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who may be invited to a training.
 *
 * @param answeredOn when they answered yes last, and listedOn when they were put on a list; one of the two is there
 * @param group the training group they belong to already
 */
public record Willing(
        UUID personId,
        String name,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate listedOn,
        @Nullable String group) {}
