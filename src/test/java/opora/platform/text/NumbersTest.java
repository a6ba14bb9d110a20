package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    @ParameterizedTest
    @CsvSource({
        "0, семей",
        "1, семья",
        "2, семьи",
        "4, семьи",
        "5, семей",
        "11, семей",
        "12, семей",
        "14, семей",
        "21, семья",
        "22, семьи",
        "100, семей",
        "101, семья",
        "111, семей",
        "1700, семей",
        "-1, семья",
        "-12, семей",
        "-9223372036854775808, семей",
    })
    void aNounAgreesWithItsNumber(long number, String form) {
        assertThat(Plural.of(number, "семья|семьи|семей")).isEqualTo(form);
    }

    @Test
    void englishHasTwoForms() {
        assertThat(Plural.of(1, "family|families")).isEqualTo("family");
        assertThat(Plural.of(21, "family|families")).isEqualTo("families");
        assertThat(Plural.of(21, "minutes")).isEqualTo("minutes");
        assertThatIllegalArgumentException().isThrownBy(() -> Plural.of(1, "a|b|c|d"));
    }

    @Test
    void numbersAreGroupedWithSpacesThatDoNotBreak() {
        assertThat(Numbers.whole(20_435, RUSSIAN)).isEqualTo("20\u00a0435");
        assertThat(Numbers.whole(651, RUSSIAN)).isEqualTo("651");
        assertThat(Numbers.whole(-1_000_000, RUSSIAN)).isEqualTo("−1\u00a0000\u00a0000");
        assertThat(Numbers.whole(20_435, Locale.ENGLISH)).isEqualTo("20,435");
    }

    @Test
    void moneyHasItsKopecks() {
        assertThat(Numbers.roubles(new BigDecimal("1671472"), RUSSIAN)).isEqualTo("1\u00a0671\u00a0472,00\u00a0₽");
        assertThat(Numbers.roubles(new BigDecimal("0.005"), RUSSIAN)).isEqualTo("0,01\u00a0₽");
        assertThat(Numbers.roubles(new BigDecimal("-0.001"), RUSSIAN)).isEqualTo("0,00\u00a0₽");
        assertThat(Numbers.roubles(new BigDecimal("1671472"), Locale.ENGLISH)).isEqualTo("1,671,472.00\u00a0₽");
    }

    @Test
    void aShareIsRoundedOnceAndAPartOfNothingIsNoNumber() {
        assertThat(Numbers.share(116, 439, RUSSIAN)).contains("26,4\u00a0%");
        assertThat(Numbers.share(116, 439, Locale.ENGLISH)).contains("26.4%");
        assertThat(Numbers.share(1, 1, RUSSIAN)).contains("100,0\u00a0%");
        assertThat(Numbers.share(0, 0, RUSSIAN)).isEmpty();
    }
}
