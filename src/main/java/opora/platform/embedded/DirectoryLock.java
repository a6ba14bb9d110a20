package opora.platform.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One process owns a data directory. The kernel drops the lock with the process, however that one ends. */
final class DirectoryLock implements AutoCloseable {

    // Closing any channel of a file drops every lock this process has on it, so a directory already held here is
    // never opened a second time to ask.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<DirectoryLock> take(Path file) throws IOException {
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new DirectoryLock(file, channel));
            }
            release(file, channel);
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            release(file, channel);
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        release(file, channel);
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }
}
