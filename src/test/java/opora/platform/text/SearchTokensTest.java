package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTokensTest {

    @ParameterizedTest
    @CsvSource({
        "Иванов, иванов, 100",
        "Семёнов, Семенов, 100",
        "Cемёнов, семенов, 100",
        "Петрова-Водкина, водкина, 100",
        "Иванов, bdfyjd, 60",
        "Борисова, ',jhbcjdf', 60",
        "Рожкова, hj;rjdf, 60",
        "Ежов, t;jd, 60",
        "Ёлкин, `krby, 60",
        "Smith, Ыьшер, 60",
        "Иванов, Ivanov, 60",
        "Щербаков, Shcherbakov, 60",
        "Юлия, Iuliia, 60",
        "Сергей, Sergey, 60",
        "Достоевский, Dostoevsky, 60",
        "Иванов, иваноа, 40",
        "Иванов, ивнов, 40",
        "Иванов, иваннов, 40",
        "Иванов, ивонав, 20",
        "Иванов, ианвов, 40",
        "Иванов, Иванова, 40",
        "Алик, Али, 80",
        "Ким, Кимм, 40",
        "Иванов, bdfyd, 30",
        "Ельцин, Eltsin, 30",
        "Толстой, Толстая, 20",
        "Филиппов, Фелипов, 20",
        "Достоевская, Dastaevskiy, 10",
    })
    void whatIsTypedFindsWhatIsStored(String stored, String typed, int closeness) {
        assertThat(best(stored, typed)).isEqualTo(closeness);
        assertThat(SearchTokens.query(typed)).containsAnyElementsOf(SearchTokens.of(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "Иванов, Петров",
        "Иванов, Ивашкин",
        "Ким, Кот",
        "Ли, Ля",
        "Рябинин, Рыбников",
        "Мария, Марина",
        "Ольга, Олег",
        "Смирнов, Смердов",
        "Орлова, Орехова",
        "Козлов, Козин",
        "Smith, Иванов",
        "Новиков, Павлов",
        "Алексей, Александр",
        "Светлана, Снежана",
    })
    void differentNamesStayApart(String stored, String typed) {
        assertThat(SearchTokens.query(typed)).doesNotContainAnyElementsOf(SearchTokens.of(stored));
        assertThat(best(stored, typed)).isEqualTo(SearchTokens.NONE);
    }

    @Test
    void storedTokensCarryTheirKind() {
        assertThat(SearchTokens.of("Анна", "Ли"))
                .containsExactlyInAnyOrder("w:анна", "p:ана", "d:нна", "d:ана", "d:анн", "w:ли");
        assertThat(SearchTokens.of("")).isEmpty();
    }

    @Test
    void theBeginningOfAWordIsAPrefixInEitherLayout() {
        assertThat(best("Иванов", "ива")).isEqualTo(SearchTokens.PREFIX);
        assertThat(best("Иванов", "bdf")).isBetween(SearchTokens.SLIP + 1, SearchTokens.OTHER_LAYOUT);
        assertThat(SearchTokens.prefix("Мария Ива").getFirst()).isEqualTo(new SearchTokens.Range("w:ива", "w:ивб", 80));
        assertThat(SearchTokens.prefix(" - ")).isEmpty();
    }

    @Test
    void aPrefixRangeHoldsExactlyTheWordsThatBeginSoInByteOrder() {
        var range = SearchTokens.prefix("ивая").getFirst();
        assertThat(inRange(range, "w:ивая")).isTrue();
        assertThat(inRange(range, "w:иваяяя")).isTrue();
        assertThat(inRange(range, "w:ива")).isFalse();
        assertThat(inRange(range, "w:ивб")).isFalse();
        assertThat(inRange(range, "p:ивая")).isFalse();
    }

    @Test
    void aQueryIsCutIntoWordsWithoutBreakingTheOtherLayout() {
        assertThat(SearchTokens.queryWords("  Петрова-Водкина  М.П. ,jhbcjdf hj;rjdf I.I. — "))
                .containsExactly("Петрова", "Водкина", "м", "п", ",jhbcjdf", "hj;rjdf", "i", "i");
    }

    @Test
    void aQueryHasTensOfTokensNotHundreds() {
        assertThat(SearchTokens.query("Константинопольский")).hasSizeLessThan(100);
    }

    private static int best(String stored, String typed) {
        return SearchTokens.of(stored).stream()
                .mapToInt(token -> SearchTokens.closeness(typed, token))
                .max()
                .orElse(SearchTokens.NONE);
    }

    private static boolean inRange(SearchTokens.Range range, String token) {
        return compare(range.lower(), token) <= 0 && compare(token, range.upper()) < 0;
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
