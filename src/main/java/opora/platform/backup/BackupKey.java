package opora.platform.backup;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import opora.platform.Refused;
import opora.platform.secrets.KeyDirectory;

/**
 * What a backup is locked with: 32 bytes, written as one line that can be printed and typed in again. A file of keys may hold several
 * lines; the first locks, all of them open.
 */
final class BackupKey {

    static final String FILE = "backup.key";
    private static final int BYTES = 32;
    private static final String LINE = "[0-9a-f]{64}";

    private final List<byte[]> keys;

    private BackupKey(List<byte[]> keys) {
        this.keys = keys;
    }

    /** The key of this installation, made at the first question. */
    static BackupKey of(KeyDirectory directory) throws IOException {
        if (!Files.exists(directory.file(FILE))) {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            directory.create(FILE, printed(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        return read(directory.file(FILE));
    }

    static BackupKey read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("platform.backup.key-missing", file);
        }
        if (Files.size(file) > 10_000) {
            throw new Refused("platform.backup.key-unreadable", file);
        }
        var lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.matches(LINE))) {
            throw new Refused("platform.backup.key-unreadable", file);
        }
        return new BackupKey(lines.stream().map(HexFormat.of()::parseHex).toList());
    }

    /** To be kept on paper: sixteen groups of four. */
    String printed() {
        return printed(keys.getFirst());
    }

    /** The whole file, for a new place. */
    byte[] all() {
        return keys.stream()
                .map(BackupKey::printed)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Tells keys apart without telling anything about them. */
    String mark() {
        return mark(keys.getFirst());
    }

    boolean has(String mark) {
        return keys.stream().anyMatch(key -> mark(key).equals(mark));
    }

    StreamingAead cipher() {
        try {
            StreamingAeadConfig.register();
            var handle = KeysetHandle.newBuilder();
            for (var key : keys) {
                var streaming = AesGcmHkdfStreamingKey.create(
                        PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB,
                        SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()));
                var entry = KeysetHandle.importKey(streaming).withRandomId();
                handle.addEntry(Arrays.equals(key, keys.getFirst()) ? entry.makePrimary() : entry);
            }
            return handle.build().getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String printed(byte[] key) {
        return HexFormat.of().formatHex(key).replaceAll("(.{4})(?!$)", "$1-") + "\n";
    }

    private static String mark(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("opora backup key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key), 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
