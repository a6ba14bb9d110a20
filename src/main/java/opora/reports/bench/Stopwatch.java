package opora.reports.bench;

import java.time.Duration;
import java.util.ArrayList;

/** Takes the time of something several times. */
final class Stopwatch {

    private static final int TIMES = 5;

    private Stopwatch() {}

    static Measured.Timing time(String what, Duration target, Runnable work) {
        long first = once(work);
        var further = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            further.add(once(work));
        }
        further.sort(null);
        return new Measured.Timing(what, first, further.get(TIMES / 2), target.toMillis());
    }

    private static long once(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
