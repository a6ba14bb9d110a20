package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Beside restored data lies what they were made of until the program has started on them and told it: restoring itself has no journal. */
@Component
class RestoredMark {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredMark.class);
    private static final String FILE = "restored-from";

    private final Path mark;
    private final ApplicationEventPublisher events;

    RestoredMark(@Value("${opora.data}") Path data, ApplicationEventPublisher events) {
        this.mark = data.resolve(FILE);
        this.events = events;
    }

    static void leave(Path data, Path backup) throws IOException {
        Files.writeString(data.resolve(FILE), String.valueOf(backup.getFileName()));
    }

    /** Once: should the program stop between the two steps, it tells it a second time rather than never. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        try {
            if (Files.exists(mark)) {
                events.publishEvent(new DataRestored(Files.readString(mark)));
                Files.delete(mark);
            }
        } catch (IOException | RuntimeException problem) {
            LOG.error("That these data were restored could not be written into the journal", problem);
        }
    }
}
