package opora.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
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

    private final JavaClasses classes = new ClassFileImporter().importPackages("opora");

    @Test
    void nobodyAsksTheMachineForTheDay() {
        noClasses().should().callMethodWhere(asksTheMachine()).check(classes);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> call.getName().equals("now")
                        && DATES.contains(call.getTargetOwner().getSimpleName())
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
