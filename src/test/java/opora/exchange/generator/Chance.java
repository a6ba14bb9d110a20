package opora.exchange.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Accident with a seed: the same seed gives the same centre on every machine. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? last : first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }
}
