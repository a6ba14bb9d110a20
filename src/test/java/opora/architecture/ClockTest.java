package opora.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The day decides ages, deadlines and reports. It comes from the clock bean, so that tests and people can choose it. */
class ClockTest {

    private static final Set<String> DATES = Set.of(
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "Instant",
            "Year",
            "YearMonth");

    @Test
    void nobodyAsksTheMachineForTheDay() {
        noClasses().should().callMethodWhere(asksTheMachine()).check(Code.OURS);
        noClasses().should().callMethodWhere(asksTheMachine()).check(Code.TESTS);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> call.getName().equals("now")
                        && DATES.contains(call.getTargetOwner().getSimpleName())
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
