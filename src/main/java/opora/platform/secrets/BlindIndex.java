package opora.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds a sealed number by equality: the same number gives the same token, and without the key a token says nothing, not even to somebody
 * who tries all numbers. Only for what is hard to guess and all but unique (СНИЛС, telephone): of names the most frequent token would give
 * the most frequent name away.
 */
@Component
public class BlindIndex {

    static final int BYTES = 16;

    private final KeyRing keys;

    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * @param purpose what kind of number it is: equal numbers of two kinds have nothing in common
     * @param normalised the number without the ways of writing it
     */
    public String of(String purpose, String normalised) {
        return HexFormat.of().formatHex(keys.hash(bytes(purpose, normalised), BYTES));
    }

    /** The tokens the number may stand under, the newest first: after a change of key those of before are found until they are renewed. */
    public List<String> all(String purpose, String normalised) {
        return keys.hashes(bytes(purpose, normalised), BYTES).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static byte[] bytes(String purpose, String normalised) {
        return (purpose + "|" + normalised).getBytes(StandardCharsets.UTF_8);
    }
}
