package opora.casework;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a family is rated on, as the institution keeps it (MON-03).
 *
 * @param words what the steps of the scale mean, the worst first
 * @param improvementStep by how much a rating must exceed the first one to be an improvement (MON-04)
 * @param active whether new monitorings ask for it
 * @param sensitive its ratings tell of health, addiction or abuse (NFR-04)
 * @param repeats the code of the domain this one repeats: where both are rated only that one counts (AMB-01)
 */
public record MonitoringDomain(
        String code,
        String title,
        int position,
        List<String> words,
        int improvementStep,
        boolean active,
        @Nullable String repeats,
        boolean sensitive) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public String word(int score) {
        return words.get(score - LOWEST);
    }

    public static List<Integer> scale() {
        return IntStream.rangeClosed(LOWEST, HIGHEST).boxed().toList();
    }
}
