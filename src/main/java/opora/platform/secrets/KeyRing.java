package opora.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.database.Maintenance;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation: those that seal fields and the one of the blind index. They are made at the first start; afterwards the
 * database holds a proof of them, and a start with lost or foreign keys ends with a sentence instead of new keys.
 */
@Component
@DependsOnDatabaseInitialization
class KeyRing {

    static final String FIELDS = "fields.keyset";
    static final String INDEX = "index.keyset";

    private final KeysetFile fields;
    private final KeysetFile index;
    private final MasterKey master;
    private volatile Loaded loaded;
    private volatile Hashing hashing;

    @Autowired
    KeyRing(KeyDirectory directory, MasterKey master, Maintenance maintenance) {
        this(directory, master, maintenance.db());
    }

    KeyRing(KeyDirectory directory, MasterKey master, DSLContext db) {
        register();
        fields = new KeysetFile(directory, master, FIELDS);
        index = new KeysetFile(directory, master, INDEX);
        this.master = master;
        new KeyProof(db).provide(List.of(fields, index), () -> {
            master.create();
            fields.create(PredefinedAeadParameters.AES256_GCM);
            index.create(PredefinedPrfParameters.HMAC_SHA256_PRF);
        });
        lockAnew();
        loaded = Loaded.from(fields);
        hashing = Hashing.from(index);
        new KeyProof(db).verify(this, fields.place());
    }

    /** The keys as the file has them now: another process may have added one. */
    Loaded current() {
        if (!fields.stamp().equals(loaded.stamp())) {
            loaded = Loaded.from(fields);
        }
        return loaded;
    }

    /** Those read last: enough for opening, as long as the text names one of them. */
    Loaded known() {
        return loaded;
    }

    /** The index first: its tokens are made anew by the walk that the new key of the fields begins. */
    void addKey() {
        index.addPrimary(PredefinedPrfParameters.HMAC_SHA256_PRF);
        hashing = Hashing.from(index);
        fields.addPrimary(PredefinedAeadParameters.AES256_GCM);
        loaded = Loaded.from(fields);
    }

    /** The files of keys are locked with a new master key; the keys in them and what they sealed stay as they are. */
    void changeMaster() {
        master.renew();
        lockAnew();
    }

    private void lockAnew() {
        if (master.changesOver()) {
            fields.lockAnew();
            index.lockAnew();
            master.forgetTheOneBefore();
        }
    }

    byte[] hash(byte[] text, int bytes) {
        try {
            return hashing().computePrimary(text, bytes);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** By every key there is, the newest first: what was hashed before is found until it is hashed anew. */
    List<byte[]> hashes(byte[] text, int bytes) {
        var keys = hashing();
        var all = new ArrayList<byte[]>();
        all.add(hash(text, bytes));
        try {
            for (var key : keys.getPrfs().entrySet()) {
                if (key.getKey() != keys.getPrimaryId()) {
                    all.add(key.getValue().compute(text, bytes));
                }
            }
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
        return all;
    }

    private PrfSet hashing() {
        if (!index.stamp().equals(hashing.stamp())) {
            hashing = Hashing.from(index);
        }
        return hashing.keys();
    }

    private static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static <P> P primitive(KeysetHandle keys, Class<P> type) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private record Hashing(PrfSet keys, Object stamp) {

        static Hashing from(KeysetFile file) {
            var stamp = file.stamp();
            return new Hashing(primitive(file.read(), PrfSet.class), stamp);
        }
    }

    /**
     * @param ids of all keys, oldest first
     * @param primary the id of the one that seals
     */
    record Loaded(Aead aead, List<Integer> ids, int primary, Object stamp) {

        static Loaded from(KeysetFile file) {
            var stamp = file.stamp();
            var keys = file.read();
            var ids = IntStream.range(0, keys.size())
                    .mapToObj(at -> keys.getAt(at).getId())
                    .toList();
            return new Loaded(
                    primitive(keys, Aead.class), ids, keys.getPrimary().getId(), stamp);
        }

        /** What Tink puts before every text sealed by this key. */
        byte[] prefix() {
            return new byte[] {
                1, (byte) (primary >>> 24), (byte) (primary >>> 16), (byte) (primary >>> 8), (byte) primary
            };
        }

        boolean knowsTheKeyOf(byte[] sealed) {
            if (sealed.length < 5) {
                return false;
            }
            var id = 0;
            for (var each : Arrays.copyOfRange(sealed, 1, 5)) {
                id = id << 8 | each & 0xff;
            }
            return ids.contains(id);
        }
    }
}
