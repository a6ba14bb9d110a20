package opora.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Refused;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Seals what is written about a family and opens it for those who read it. AES-256-GCM by Tink; the column and the row are bound to the
 * text, so that a text put in another place does not open there. An empty text stays empty: whether something is written is no secret.
 */
@Component
public class Vault {

    /** Begins every sealed text and names the way it was sealed; another way will have another beginning. */
    public static final String MARK = "v1:";

    private static final Logger log = LoggerFactory.getLogger(Vault.class);
    private static final String UNREADABLE = "platform.keys.unreadable";
    // Six characters of Base64 hold the first 36 bits of the 40 that name a key.
    private static final int LETTERS_OF_A_KEY = 6;

    private final KeyRing keys;
    private final MessageSource messages;

    Vault(KeyRing keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    public String seal(Sealed field, UUID row, String text) {
        return text.isEmpty() ? text : sealText(field, row.toString(), text);
    }

    /** For a column that may be empty altogether. */
    public @Nullable String sealMaybe(Sealed field, UUID row, @Nullable String text) {
        return text == null ? null : seal(field, row, text);
    }

    /** For an edit: what reads the same stays as it is stored, so that saving without a change changes nothing. */
    public String reseal(Sealed field, UUID row, @Nullable String stored, String text) {
        return stored != null && open(field, row, stored).equals(text) ? stored : seal(field, row, text);
    }

    public @Nullable String resealMaybe(Sealed field, UUID row, @Nullable String stored, @Nullable String text) {
        return text == null ? null : reseal(field, row, stored, text);
    }

    /** For a row that is named by two: the parts in the order of the declaration. */
    public String seal(Sealed field, UUID owner, UUID part, String text) {
        return text.isEmpty() ? text : sealText(field, Sealed.rowOf(owner, part), text);
    }

    /** A piece of a file: the file and the place of the piece in it are bound to the bytes. */
    public byte[] seal(Sealed field, UUID row, int piece, byte[] bytes) {
        try {
            return keys.current().aead().encrypt(bytes, place(field, row + "#" + piece));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** @throws IllegalStateException when the bytes do not belong there: half a file is no file */
    public byte[] open(Sealed field, UUID row, int piece, byte[] sealed) {
        try {
            var ring = keys.known().knowsTheKeyOf(sealed) ? keys.known() : keys.current();
            return ring.aead().decrypt(sealed, place(field, row + "#" + piece));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("A piece of a file does not open in its place", problem);
        }
    }

    /** The text, or a sentence that says why it cannot be read: the rest of the page is shown all the same. */
    public String open(Sealed field, UUID row, String stored) {
        return open(field, row.toString(), stored);
    }

    public @Nullable String openMaybe(Sealed field, UUID row, @Nullable String stored) {
        return stored == null ? null : open(field, row, stored);
    }

    public String open(Sealed field, UUID owner, UUID part, String stored) {
        return open(field, Sealed.rowOf(owner, part), stored);
    }

    /** A whole document, which becomes a JSON string; an empty list holds nothing to seal. */
    public JSONB sealJson(Sealed field, String row, JSONB json) {
        return json.data().equals("[]") ? json : JSONB.valueOf("\"" + sealText(field, row, json.data()) + "\"");
    }

    public JSONB openJson(Sealed field, String row, JSONB stored) {
        var text = stored.data();
        if (!text.startsWith("\"" + MARK)) {
            return stored;
        }
        return openText(field, row, text.substring(1, text.length() - 1))
                .map(JSONB::valueOf)
                .orElseThrow(() -> new IllegalStateException("Not of this place: " + field.name() + " of row " + row));
    }

    /** For the list of a query: two columns of the row become the text. */
    public SelectField<String> opened(Sealed field, Field<UUID> row, Field<String> stored) {
        return DSL.row(row, stored).mapping((id, text) -> openMaybe(field, id, text));
    }

    /** The text, or nothing when it does not belong to this place or was changed by somebody without the key. */
    public Optional<String> tryOpen(Sealed field, UUID row, String stored) {
        return openText(field, row.toString(), stored);
    }

    /** With what a text begins that was sealed by the newest key. */
    String beginning() {
        var key = Base64.getEncoder().encodeToString(keys.current().prefix());
        return MARK + key.substring(0, LETTERS_OF_A_KEY);
    }

    private String open(Sealed field, String row, String stored) {
        return openText(field, row, stored).orElseGet(() -> {
            log.error("A sealed text does not open in its place: {} of row {}", field.name(), row);
            return unreadable();
        });
    }

    String sealText(Sealed field, String row, String text) {
        if (text.equals(unreadable())) {
            throw new Refused("platform.keys.unreadable-kept");
        }
        try {
            var sealed = keys.current().aead().encrypt(text.getBytes(StandardCharsets.UTF_8), place(field, row));
            return MARK + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    Optional<String> openText(Sealed field, String row, String stored) {
        if (!stored.startsWith(MARK)) {
            return Optional.of(stored);
        }
        try {
            var sealed = Base64.getDecoder().decode(stored.substring(MARK.length()));
            var ring = keys.known().knowsTheKeyOf(sealed) ? keys.known() : keys.current();
            return Optional.of(new String(ring.aead().decrypt(sealed, place(field, row)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException rejected) {
            return Optional.empty();
        }
    }

    private String unreadable() {
        var language =
                LocaleContextHolder.getLocaleContext() == null ? Locale.of("ru") : LocaleContextHolder.getLocale();
        return messages.getMessage(UNREADABLE, null, language);
    }

    private static byte[] place(Sealed field, String row) {
        return (field.name() + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
