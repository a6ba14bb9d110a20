package opora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.text.ParseException;
import java.util.Locale;

/** A number field holds a number that can be printed again, or says that it does not. */
class FieldsFuzzTest {

    private static final int LONGEST = 60;

    @FuzzTest(maxDuration = "60s")
    void anyTextIsADecimalOrNone(@NotNull String typed) {
        var field = new DecimalField();
        try {
            var number = field.parse(typed, Locale.ROOT);
            var printed = field.print(number, Locale.ROOT);
            assertThat(printed).hasSizeLessThan(LONGEST);
            assertThat(field.parse(printed, Locale.ROOT)).isEqualByComparingTo(number);
        } catch (ParseException told) {
            // beside the field
        }
    }
}
