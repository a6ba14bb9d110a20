package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"112-233-445 95", "11223344595", " 112 233 445 95 ", "112\u2011233\u2011445\u00a095"})
    void anAccountNumberIsReadAsItIsWritten(String written) {
        assertThat(Snils.parse(written)).map(Snils::formatted).contains("112-233-445 95");
    }

    @ParameterizedTest
    @CsvSource({
        "112-233-445 96, CONTROL",
        "342 932 447 77, CONTROL",
        "000-000-000 00, CONTROL",
        "112-233-445, NOT_ELEVEN_DIGITS",
        "112-233-445 955, NOT_ELEVEN_DIGITS",
        "112-233-44O 95, NOT_ELEVEN_DIGITS",
        "'', NOT_ELEVEN_DIGITS",
        "١١٢٢٣٣٤٤٥٩٥, NOT_ELEVEN_DIGITS",
    })
    void aWrongAccountNumberSaysWhatIsWrong(String written, Snils.Problem problem) {
        assertThat(Snils.problem(written)).contains(problem);
        assertThat(Snils.parse(written)).isEmpty();
    }

    @Test
    void theFirstNumbersHaveNoControl() {
        assertThat(Snils.problem("001-001-998 77")).isEmpty();
        assertThat(Snils.problem("001-001-999 77")).contains(Snils.Problem.CONTROL);
    }

    @Test
    void controlDigitsFollowThePublishedRule() {
        assertThat(Snils.withControl(342_932_447).digits()).isEqualTo("34293244776");
        for (int number = 1_001_999; number < 999_999_999; number += 1_234_577) {
            assertThat(Snils.withControl(number).digits()).endsWith(publishedControl(number));
        }
    }

    @Test
    void aNumberMustBeValidAndIsNotPrintedInLogs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Snils("11223344596"));
        assertThat(Snils.withControl(112_233_445)).hasToString("Snils[***]");
        assertThat(Phone.parse("8 (48143)72757").orElseThrow()).hasToString("Phone[***]");
    }

    @ParameterizedTest
    @CsvSource({
        "8 (48143)72757, 4814372757",
        "8(34675) 7-24-16, 3467572416",
        "8 (48732) 3-26-68, 4873232668",
        "+7 903 123-45-67, 9031234567",
        "+7(903)123\u201145\u201167, 9031234567",
        "79031234567, 9031234567",
        "903 123 45 67, 9031234567",
        "8.800.555.00.00, 8005550000",
        "(812) 123-45-67, 8121234567",
    })
    void aTelephoneIsReadInEveryLayout(String written, String digits) {
        assertThat(Phone.parse(written)).map(Phone::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "72757",
                "+1 903 123 45 67",
                "+8 903 123 45 67",
                "8 903 123 45 6",
                "7 903 123 45 6",
                "903-123-45-67 мама",
                "89031234567, 89031234568",
                "+9031234567"
            })
    void whatIsNoTelephoneIsRefused(String written) {
        assertThat(Phone.parse(written)).isEmpty();
    }

    @Test
    void aTelephoneIsPrintedInOneWay() {
        var phone = Phone.parse("8(34675) 7-24-16").orElseThrow();
        assertThat(phone.formatted()).isEqualTo("+7 346 757-24-16");
        assertThat(phone.e164()).isEqualTo("+73467572416");
    }

    @Test
    void aPostalCodeHasSixDigits() {
        assertThat(PostalCode.parse("215 800")).map(PostalCode::formatted).contains("215800");
        assertThat(PostalCode.parse("21580")).isEmpty();
        assertThat(PostalCode.parse("015800")).isEmpty();
        assertThat(PostalCode.parse("215/800")).isEmpty();
    }

    /** The rule in its other common wording, as an independent witness. */
    private static String publishedControl(int number) {
        int sum = 0;
        int rest = number;
        for (int weight = 1; weight <= 9; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        while (sum > 101) {
            sum -= 101;
        }
        return sum >= 100 ? "00" : String.format("%02d", sum);
    }
}
