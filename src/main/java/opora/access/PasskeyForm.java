package opora.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param credential what the browser answers, as JSON
 * @param label what its owner calls a new key
 */
public record PasskeyForm(
        @NotBlank @Size(max = 20_000) String credential,
        @Nullable @Size(max = 60) String label) {

    String name() {
        return label == null ? "" : label;
    }
}
