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
import java.util.Optional;
import opora.platform.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that locks the files of the other keys. It comes from the environment ({@code OPORA_MASTER_KEY}, 32 bytes in Base64), where a
 * safe of the office or of the platform can put it without writing it to this disk, or else from a file.
 */
@Component
class MasterKey {

    static final String FILE = "master.key";
    static final String BEFORE = "master.key.before";
    private static final int BYTES = 32;

    private final KeyDirectory directory;
    private final String given;
    private final String givenBefore;
    private final String elsewhere;

    /** @param givenBefore the key that was given until now, while the files change over to another one */
    MasterKey(
            KeyDirectory directory,
            @Value("${opora.master.key:}") String given,
            @Value("${opora.master.key.old:}") String givenBefore,
            @Value("${opora.master.key.file:}") String elsewhere) {
        this.directory = directory;
        this.given = given;
        this.givenBefore = givenBefore;
        this.elsewhere = elsewhere;
    }

    /** Makes the key when it is nobody else's business to bring it. */
    void create() {
        if (given.isEmpty() && elsewhere.isEmpty() && !Files.exists(file())) {
            directory.create(FILE, fresh());
        }
    }

    /**
     * A new key takes the place of the one in the file. The one before stays beside it until the other files are locked anew, so that a
     * power cut at any moment leaves all of them readable.
     */
    void renew() {
        if (!ownsItsFile()) {
            throw new Refused("platform.keys.master-given", place());
        }
        try {
            if (!Files.exists(directory.file(BEFORE))) {
                directory.create(BEFORE, Files.readAllBytes(file()));
            }
            directory.replace(FILE, fresh());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void forgetTheOneBefore() {
        try {
            Files.deleteIfExists(directory.file(BEFORE));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** True while files may still be locked with the key before this one. */
    boolean changesOver() {
        return !givenBefore.isEmpty() || ownsItsFile() && Files.exists(directory.file(BEFORE));
    }

    /** The key files are locked with. */
    Aead aead() {
        return aead(bytes(written()));
    }

    Optional<Aead> before() {
        if (!givenBefore.isEmpty()) {
            return Optional.of(aead(bytes(givenBefore)));
        }
        return changesOver() ? Optional.of(aead(bytes(read(directory.file(BEFORE))))) : Optional.empty();
    }

    private boolean ownsItsFile() {
        return given.isEmpty() && elsewhere.isEmpty();
    }

    private static byte[] fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encode(bytes);
    }

    private static Aead aead(byte[] bytes) {
        try {
            AeadConfig.register();
            var key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
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

    private byte[] bytes(String written) {
        try {
            var bytes = Base64.getDecoder().decode(written.strip());
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
        return read(file());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path file() {
        return elsewhere.isEmpty() ? directory.file(FILE) : Path.of(elsewhere);
    }
}
