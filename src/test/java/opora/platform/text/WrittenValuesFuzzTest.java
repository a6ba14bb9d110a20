package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** What people write as a phone, an insurance number, a date, a postal code or a name is one, and reads back as the same, or is none. */
class WrittenValuesFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyTextIsAPhoneANumberADateOrNone(@NotNull String written) {
        Phone.parse(written).ifPresent(phone -> {
            assertThat(Phone.parse(phone.formatted())).contains(phone);
            assertThat(Phone.parse(phone.e164())).contains(phone);
        });
        Snils.parse(written).ifPresent(snils -> {
            assertThat(Snils.parse(snils.formatted())).contains(snils);
            assertThat(Snils.problem(snils.formatted())).isEmpty();
        });
        assertThat(Snils.problem(written).isEmpty())
                .isEqualTo(Snils.parse(written).isPresent());
        RussianDate.parse(written).ifPresent(date -> {
            assertThat(RussianDate.isLikely(date)).isTrue();
            assertThat(RussianDate.parse(RussianDate.format(date))).contains(date);
        });
        PostalCode.parse(written).ifPresent(code -> assertThat(PostalCode.parse(code.formatted()))
                .contains(code));
    }

    @FuzzTest(maxDuration = "60s")
    void anyTextIsANameOrNone(@NotNull String written) {
        PersonName.parse(written).ifPresent(name -> {
            assertThat(name.full()).isNotBlank();
            assertThat(PersonName.parse(name.full())).contains(name);
            assertThat(name.withInitials()).isNotBlank();
        });
    }
}
