package opora.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** The same demonstration centre every time: one seed behind all that looks accidental. */
class Chance {

    private static final long SEED = 20_260_111L;

    /** How much work a month brings: summer is for holidays, September and December for papers. */
    private static final double[] SEASON = {0.9, 1.0, 1.1, 1.05, 0.95, 0.8, 0.55, 0.65, 1.25, 1.15, 1.1, 1.2};

    private final Random random = new Random(SEED);

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Few get the first things of the list often, many get the last ones rarely. */
    <T> T mostlyEarly(List<T> things) {
        var share = random.nextDouble();
        return things.get((int) (share * share * things.size()));
    }

    LocalDate dayBetween(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** A day on which the office works, more often in a busy month. */
    LocalDate workdayBetween(LocalDate first, LocalDate last) {
        for (int attempt = 0; attempt < 40; attempt++) {
            var day = dayBetween(first, last);
            if (isWorkday(day) && random.nextDouble() * 1.25 < SEASON[day.getMonthValue() - 1]) {
                return day;
            }
        }
        return last;
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
