package opora.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that locks the files of the other keys. It comes from the environment ({@code OPORA_MASTER_KEY}, 32 bytes in Base64), where a
 * safe of the office or of the platform can put it without writing it to this disk, or else from a file.
 */
@Component
class MasterKey {

    static final String FILE = "master.key";
    private static final int BYTES = 32;

    private final KeyDirectory directory;
    private final String given;
    private final String elsewhere;

    MasterKey(
            KeyDirectory directory,
            @Value("${opora.master.key:}") String given,
            @Value("${opora.master.key.file:}") String elsewhere) {
        this.directory = directory;
        this.given = given;
        this.elsewhere = elsewhere;
    }

    /** Makes the key when it is nobody else's business to bring it. */
    void create() {
        if (given.isEmpty() && elsewhere.isEmpty() && !Files.exists(file())) {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            directory.create(FILE, Base64.getEncoder().encode(bytes));
        }
    }

    Aead aead() {
        try {
            AeadConfig.register();
            var key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(bytes(), InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    String place() {
        return given.isEmpty() ? file().toString() : "OPORA_MASTER_KEY";
    }

    private byte[] bytes() {
        try {
            var bytes = Base64.getDecoder().decode(written().strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new KeysUnavailable(KeysUnavailable.Reason.MASTER_UNUSABLE, place());
    }

    private String written() {
        if (!given.isEmpty()) {
            return given;
        }
        if (!Files.exists(file())) {
            throw new KeysUnavailable(KeysUnavailable.Reason.MASTER_MISSING, place());
        }
        try {
            return Files.readString(file(), StandardCharsets.US_ASCII);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path file() {
        return elsewhere.isEmpty() ? directory.file(FILE) : Path.of(elsewhere);
    }
}
