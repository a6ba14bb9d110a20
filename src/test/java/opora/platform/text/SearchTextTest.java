package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Тёпло-Огарёвский, тепло-огаревский",
        "  Щекино\u00a0 \tрайон , щекино район",
        "Мамин\u2014Сибиряк, мамин-сибиряк",
        "Мамин\u2011Сибиряк, мамин-сибиряк",
        "Иванова, иванова",
        "Семе\u0308нов, семенов",
        "Андреи\u0306, андрей",
        "Ива\u0301нов, иванов",
        "Ми\u00adронова\u200b, миронова",
        "Сё\u0306мин, семин",
        "Иле\u0301\u0308на, илена",
        "И\u0300\u0306льин, ѝльин",
        "\u0130van, ivan",
        "\u1100\u0300\u1161, \uac00",
        "Мар´яна, мар'яна",
        "Мар’яна, мар'яна",
        "Ｍartin, martin",
    })
    void readersSeeTheSameWord(String written, String normalised) {
        assertThat(SearchText.normalise(written)).isEqualTo(normalised);
        assertThat(SearchText.normalise(normalised)).isEqualTo(normalised);
    }

    @Test
    void latinTwinsInACyrillicWordAreCyrillic() {
        assertThat(SearchText.normalise("Cемёнов Bacилий")).isEqualTo("семенов василий");
        assertThat(SearchText.normalise("Cap")).isEqualTo("cap").isNotEqualTo("сар");
    }

    /** U+1FEF looks like a backtick and becomes one by composition. */
    @Test
    void anApostropheMadeByCompositionIsOneToo() {
        assertThat(SearchText.normalise("О\u1fefНил")).isEqualTo("о'нил");
    }

    @Test
    void wordsEndAtSpacesHyphensAndPunctuationButNotAtAnApostrophe() {
        assertThat(SearchText.words("Петрова-Водкина, М.П. (Д’Арк) 2-й"))
                .containsExactly("петрова", "водкина", "м", "п", "дарк", "2", "й");
        assertThat(SearchText.words(" — ")).isEmpty();
    }
}
