package opora.platform.secrets;

import java.util.List;

/** The sealed columns of a module, contributed as a bean by the module that owns them. */
public record SealedFields(List<Sealed> all) {

    public static SealedFields of(Sealed... fields) {
        return new SealedFields(List.of(fields));
    }
}
