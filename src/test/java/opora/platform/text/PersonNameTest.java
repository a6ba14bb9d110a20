package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, Иванова, Мария, Петровна",
        "Иванова   Мария, Иванова, Мария, ",
        "ИВАНОВА МАРИЯ ПЕТРОВНА, Иванова, Мария, Петровна",
        "иванова мария петровна, Иванова, Мария, Петровна",
        "Иванова М.П., Иванова, М., П.",
        "Иванова М. П., Иванова, М., П.",
        "М.П. Иванова, Иванова, М., П.",
        "Иванова А.-М. П., Иванова, А.-М., П.",
        "Мария Петровна Иванова, Иванова, Мария, Петровна",
        "Абрамович Павел Лукич, Абрамович, Павел, Лукич",
        "Петрова - Водкина Анна-Мария Ильинична, Петрова-Водкина, Анна-Мария, Ильинична",
        "ПЕТРОВА-ВОДКИНА АННА, Петрова-Водкина, Анна, ",
        "Мамедов Али Гусейн оглы, Мамедов, Али, Гусейн оглы",
        "МАМЕДОВА ЛЕЙЛА АЛИ КЫЗЫ, Мамедова, Лейла, Али кызы",
        "Мамедов Али Гусейн-оглы, Мамедов, Али, Гусейн-оглы",
        "мамедов али гусейн-оглы, Мамедов, Али, Гусейн-оглы",
        "фон Берг Мария Карловна, фон Берг, Мария, Карловна",
        "Гарсия Лопес Мария Ивановна, Гарсия Лопес, Мария, Ивановна",
        "Нгуен Тхи Минь Ань, Нгуен, Тхи Минь Ань, ",
        "МакГрегор Иван, МакГрегор, Иван, ",
        "'Иванова, Мария', Иванова, Мария, ",
    })
    void aWrittenNameFallsIntoItsParts(String written, String family, String given, String patronymic) {
        assertThat(PersonName.parse(written)).contains(new PersonName(family, given, patronymic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Иванова", "М.", "М. П."})
    void aNameNeedsAFamilyNameAndAGivenName(String written) {
        assertThat(PersonName.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, Иванова М. П.",
        "Иванова Мария, Иванова М.",
        "Иванова М.П., Иванова М. П.",
        "Петрова-Водкина Анна-Мария Ильинична, Петрова-Водкина А.-М. И.",
        "Мамедов Али Гусейн оглы, Мамедов А. Г.",
    })
    void theShortFormHasInitials(String written, String shortForm) {
        assertThat(PersonName.parse(written)).map(PersonName::withInitials).contains(shortForm);
    }

    @Test
    void theFullFormLeavesOutWhatIsNotThere() {
        assertThat(new PersonName(" Иванова ", "Мария", "Петровна").full()).isEqualTo("Иванова Мария Петровна");
        assertThat(new PersonName("Иванова", "Мария", " ").full()).isEqualTo("Иванова Мария");
        assertThat(PersonName.parse("Иванова М.П.").orElseThrow().hasOnlyInitials())
                .isTrue();
        assertThat(new PersonName("Ли", "Юй", null).hasOnlyInitials()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Иванова", " ", null));
    }
}
