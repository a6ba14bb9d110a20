package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the pages show it.
 *
 * @param word null where what it is is not for this reader
 * @param check the latest check, if there was one
 * @param closed what it says is not for this reader (NFR-04)
 */
public record Finding(
        UUID id,
        UUID familyId,
        FindingKind kind,
        @Nullable Titled word,
        @Nullable Integer grade,
        boolean abuse,
        @Nullable UUID personId,
        @Nullable String person,
        LocalDate on,
        Map<String, String> texts,
        String author,
        @Nullable LocalDate endedOn,
        @Nullable String endedAs,
        @Nullable String voidReason,
        @Nullable Check check,
        boolean closed) {

    /** @param state confirmed or refuted */
    public record Check(String state, String source, LocalDate on, String employee) {}

    /** For a reader who may not know what was found. */
    Finding masked() {
        boolean hidden = kind.isSensitive() || (word != null && word.sensitive());
        return new Finding(
                id,
                familyId,
                kind,
                hidden ? null : word,
                hidden ? null : grade,
                false,
                hidden ? null : personId,
                hidden ? null : person,
                on,
                Map.of(),
                author,
                endedOn,
                endedAs,
                voidReason == null ? null : "",
                check == null ? null : new Check(check.state(), "", check.on(), check.employee()),
                true);
    }

    public String text(String code) {
        return texts.getOrDefault(code, "");
    }

    public boolean voided() {
        return voidReason != null;
    }

    public boolean refuted() {
        return check != null && check.state().equals("refuted");
    }

    /** It holds today: neither taken back nor ended nor refuted. */
    public boolean stands() {
        return !voided() && endedOn == null && !refuted();
    }

    public boolean is(String code) {
        return word != null && word.code().equals(code);
    }

    public String path() {
        return DiagnosisLinks.finding(familyId, id);
    }
}
