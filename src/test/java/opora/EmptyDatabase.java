package opora;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import opora.platform.embedded.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** A database in which the migrations have run and nothing else, made once for all tests: each context begins with a copy. */
final class EmptyDatabase {

    private static final Path TARGET = Path.of("target");

    private EmptyDatabase() {}

    static void copyTo(Path directory) throws IOException {
        copy(made(), directory);
    }

    private static Path made() throws IOException {
        var made = TARGET.resolve("empty-database-" + hashOfMigrations());
        var lock = TARGET.resolve("empty-database.lock");
        try (var held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            if (!Files.exists(made)) {
                var making = Files.createTempDirectory(TARGET.toAbsolutePath(), "making");
                migrate(making);
                Files.move(making, made, StandardCopyOption.ATOMIC_MOVE);
            }
            return made;
        }
    }

    private static void migrate(Path directory) {
        try (var database = EmbeddedDatabase.open(directory)) {
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .defaultSchema("platform")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
    }

    private static String hashOfMigrations() throws IOException {
        try (var files = Files.walk(TARGET.resolve("classes/db/migration"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var copied = to.resolve(from.relativize(directory));
                Files.createDirectories(copied);
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
