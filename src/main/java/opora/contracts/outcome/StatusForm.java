package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/** The comparison of status as the form sends it: one day for each side. */
record StatusForm(@Nullable LocalDate beforeOn, @Nullable LocalDate afterOn) {

    static final List<StatusAttribute> BY_HAND = Stream.of(
                    StatusAttribute.POWER, StatusAttribute.PRESTIGE, StatusAttribute.EDUCATION)
            .toList();

    StatusDraft draft(UUID contract, Fields typed, LocalDate today) {
        return new StatusDraft(
                contract,
                BY_HAND.stream()
                        .map(each -> side(each, typed, today))
                        .filter(side -> side.before() != null || side.after() != null)
                        .toList());
    }

    private StatusDraft.Side side(StatusAttribute attribute, Fields typed, LocalDate today) {
        var before = step(typed.value("before-" + attribute.code()));
        var after = step(typed.value("after-" + attribute.code()));
        return new StatusDraft.Side(
                attribute,
                before,
                before == null ? null : Objects.requireNonNullElse(beforeOn, today),
                after,
                after == null ? null : Objects.requireNonNullElse(afterOn, today),
                typed.value("evidence-" + attribute.code()));
    }

    private static @Nullable Integer step(String text) {
        return text.matches("[1-5]") ? Integer.valueOf(text) : null;
    }
}
