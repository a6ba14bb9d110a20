package opora.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file on its way in: in a directory for such files, under a name of our own, gone when it is closed. */
public final class Upload implements Closeable {

    private final Path content;
    private final FileName name;

    private Upload(Path content, FileName name) {
        this.content = content;
        this.name = name;
    }

    /** @throws Refused when nothing was chosen */
    public static Upload of(@Nullable MultipartFile sent) {
        if (sent == null || sent.isEmpty()) {
            throw new Refused("documents.refused.missing").on("file");
        }
        try {
            var content = java.nio.file.Files.createTempFile("opora-upload", ".tmp");
            try {
                sent.transferTo(content);
            } catch (IOException | RuntimeException problem) {
                java.nio.file.Files.deleteIfExists(content);
                throw problem;
            }
            return new Upload(content, FileName.of(String.valueOf(sent.getOriginalFilename())));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A file the program has made itself. */
    public static Upload of(String name, byte[] written) {
        try {
            var content = java.nio.file.Files.createTempFile("opora-upload", ".tmp");
            java.nio.file.Files.write(content, written);
            return new Upload(content, FileName.of(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path content() {
        return content;
    }

    FileName name() {
        return name;
    }

    @Override
    public void close() {
        try {
            java.nio.file.Files.deleteIfExists(content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
