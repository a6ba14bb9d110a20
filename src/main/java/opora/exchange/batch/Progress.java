package opora.exchange.batch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Tells the page how far the work has come. */
final class Progress {

    private final BatchStore batches;
    private final Clock clock;
    private final UUID institution;
    private final UUID batch;
    private final int all;
    private int done;

    Progress(BatchStore batches, Clock clock, UUID institution, UUID batch, int all) {
        this.batches = batches;
        this.clock = clock;
        this.institution = institution;
        this.batch = batch;
        this.all = all;
    }

    int done() {
        return done;
    }

    void add(int rows) {
        done += rows;
        batches.beat(institution, batch, done, Math.max(all, done), OffsetDateTime.now(clock));
    }
}
