package opora.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/** One file of keys, locked with the master key. The name is bound to it, so that one file cannot stand in for another. */
class KeysetFile {

    private final KeyDirectory directory;
    private final MasterKey master;
    private final String name;

    KeysetFile(KeyDirectory directory, MasterKey master, String name) {
        this.directory = directory;
        this.master = master;
        this.name = name;
    }

    boolean exists() {
        return Files.exists(directory.file(name));
    }

    String place() {
        return directory.file(name).toString();
    }

    void create(Parameters parameters) {
        try {
            directory.create(name, locked(KeysetHandle.generateNew(parameters, RegistryConfiguration.get())));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    KeysetHandle read() {
        try {
            var bytes = Files.readAllBytes(directory.file(name));
            return unlocked(bytes, master.aead())
                    .or(() -> master.before().flatMap(before -> unlocked(bytes, before)))
                    .orElseThrow(() -> new KeysUnavailable(KeysUnavailable.Reason.MASTER_UNUSABLE, master.place()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Optional<KeysetHandle> unlocked(byte[] bytes, Aead key) {
        try {
            return Optional.of(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(bytes, key, label(), RegistryConfiguration.get()));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    /** The same keys, locked with the master key of today. */
    void lockAnew() {
        try {
            directory.replace(name, locked(read()));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** From now on new texts are sealed with a new key; the old ones stay, for what they have sealed and for what is restored one day. */
    void addPrimary(Parameters parameters) {
        try {
            var entry = KeysetHandle.generateEntryFromParameters(parameters)
                    .withRandomId()
                    .makePrimary();
            directory.replace(
                    name, locked(KeysetHandle.newBuilder(read()).addEntry(entry).build()));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Changes whenever the file does: another process may have added a key. */
    Object stamp() {
        try {
            var attributes = Files.readAttributes(directory.file(name), BasicFileAttributes.class);
            return List.of(
                    String.valueOf(attributes.fileKey()),
                    attributes.lastModifiedTime().toMillis(),
                    attributes.size());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private byte[] locked(KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                keys, master.aead(), label(), RegistryConfiguration.get());
    }

    private byte[] label() {
        return ("opora." + name).getBytes(StandardCharsets.US_ASCII);
    }
}
