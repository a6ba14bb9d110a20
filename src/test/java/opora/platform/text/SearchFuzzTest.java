package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Whatever is typed into the search is cut into tokens the database takes, and not into more than it can bear. */
class SearchFuzzTest {

    private static final long MOST_FOR_A_LETTER = 1_000;

    @FuzzTest(maxDuration = "60s")
    void anyTextIsAQuery(@NotNull String typed) {
        var normal = SearchText.normalise(typed);
        assertThat(SearchText.normalise(normal)).isEqualTo(normal);
        mustBeStorable(SearchText.words(typed), typed);
        mustBeStorable(SearchTokens.of(typed), typed);
        for (var word : SearchTokens.queryWords(typed)) {
            mustBeStorable(SearchTokens.query(word), word);
            for (var range : SearchTokens.prefix(word)) {
                mustBeStorable(List.of(range.lower(), range.upper()), word);
                assertThat(range.upper()).isNotEqualTo(range.lower());
            }
        }
        RussianPhonetic.key(typed);
        KeyboardLayout.toLatin(KeyboardLayout.toRussian(typed));
    }

    /** Half a letter and the letter nought are refused by the database, with a mistake of ours on the page. */
    private static void mustBeStorable(Collection<String> tokens, String typed) {
        long letters = 0;
        for (var token : tokens) {
            letters += token.length();
            assertThat(token).doesNotContain("\u0000");
            assertThat(new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(token);
        }
        assertThat(letters)
                .isLessThan(MOST_FOR_A_LETTER * (SearchText.normalise(typed).length() + typed.length() + 1));
    }
}
