package opora.platform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files of a cluster make up a copy of it. */
final class ClusterFiles {

    /** Copied apart from the others, when it is not being written. */
    static final String CONTROL = "global/pg_control";

    /** What the server makes anew, or what would lie about the copy. */
    private static final Set<String> CONTENT_NOT_COPIED = Set.of(
            "pg_wal",
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> NOT_COPIED = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "postgresql.auto.conf.tmp",
            "opora.conf",
            "recovery.signal",
            "standby.signal",
            "current_logfiles");

    private ClusterFiles() {}

    static long size(Path cluster) throws IOException {
        var size = new long[1];
        walk(cluster, (path, file) -> size[0] += Files.size(file), directory -> {});
        return size[0];
    }

    interface FileAction {
        void take(String name, Path file) throws IOException;
    }

    interface DirectoryAction {
        void take(String name) throws IOException;
    }

    static void walk(Path cluster, FileAction file, DirectoryAction directory) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                var name = cluster.relativize(path).toString();
                if (isMadeAnew(name) && !CONTENT_NOT_COPIED.contains(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!name.isEmpty()) {
                    directory.take(name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(path, failure);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                var name = cluster.relativize(path).toString();
                if (isCopied(name)) {
                    file.take(name, path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static boolean isCopied(String name) {
        var slash = name.lastIndexOf('/');
        var place = slash < 0 ? "" : name.substring(0, slash);
        var file = name.substring(slash + 1);
        return !(NOT_COPIED.contains(name)
                || name.equals(CONTROL)
                || isMadeAnew(place)
                || file.startsWith("pgsql_tmp")
                || place.contains("pgsql_tmp")
                || file.startsWith("pg_internal.init"));
    }

    private static boolean isMadeAnew(String place) {
        return CONTENT_NOT_COPIED.stream().anyMatch(each -> place.equals(each) || place.startsWith(each + "/"));
    }
}
