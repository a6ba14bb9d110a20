package opora.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private final Redaction redaction =
            Redaction.of(List.of("Рожкова Алёна Сергеевна", "Рожкова Вера Игоревна", "Рожков Ян Игоревич"));

    @ParameterizedTest
    @CsvSource({
        "Устроить Веру Рожкову в сад,Устроить В. Р. в сад",
        "Беседа с Алёной Сергеевной,Беседа с А. С.",
        "семья Рожковых и её дети,семья Р. и её дети",
        "Записать Яна к врачу,Записать Я. к врачу",
        "Январь и вера в лучшее,Январь и вера в лучшее",
        "Звонить +7 900 111-22-33 днём,Звонить … днём",
        "Справка № 12 до 15 мая,Справка № 12 до 15 мая"
    })
    void namesAndNumbersDoNotStandThere(String written, String shown) {
        assertThat(redaction.of(written)).isEqualTo(shown);
    }

    @Test
    void anAliasIsALetterAndADigitAndTheNextLotIsAnother() {
        var row = UUID.fromString("0b54c1de-63a5-4a4f-9f5b-7b1f3f7f6a11");
        assertThat(Alias.drawn(row, 0)).matches("[А-Я][1-9]").isNotEqualTo(Alias.drawn(row, 1));
        for (int lot = 0; lot < 500; lot++) {
            assertThat(Alias.drawn(row, lot)).matches("[А-Я][1-9]");
        }
    }
}
