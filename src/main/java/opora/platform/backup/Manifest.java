package opora.platform.backup;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last entry of a backup: what it holds and what a database restored from it must hold.
 *
 * @param point the named point in the log of changes the census was taken at
 * @param consistentAt from this moment on any moment can be restored
 */
record Manifest(String point, Instant consistentAt, Census census, List<Copied> files) {

    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Copied(String path, long size, String sha256) {}

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest parse(byte[] bytes) {
        return JSON.readValue(bytes, Manifest.class);
    }
}
