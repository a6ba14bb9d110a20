package opora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the context of a test a database directory of its own, gone when the tests are done. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var directory = Files.createTempDirectory("opora-test");
            EmptyDatabase.copyTo(directory);
            TestPropertyValues.of(
                            "opora.data=" + directory,
                            "opora.zone=Europe/Moscow",
                            "opora.backup.archive=false",
                            "opora.journal.seal=false")
                    .applyTo(context);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                FileSystemUtils.deleteRecursively(directory.toFile());
            }));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
