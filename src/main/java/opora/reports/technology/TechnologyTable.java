package opora.reports.technology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table as it is read, on screen and on paper. */
public record TechnologyTable(String title, String institution, String period, List<Result> results) {

    public record Result(String title, List<Group> groups) {

        public int rows() {
            return groups.stream().mapToInt(group -> group.criteria().size()).sum();
        }
    }

    public record Group(String qualitative, String methods, List<Criterion> criteria) {}

    /**
     * @param value null for «нет данных»
     * @param note why there is none, or the day of what is answered with yes
     * @param numerator the upper half with the way to its records, or null where nothing is divided
     */
    public record Criterion(
            String code,
            String title,
            String plan,
            @Nullable String value,
            @Nullable String path,
            @Nullable String note,
            @Nullable Half numerator,
            @Nullable Half denominator,
            @Nullable Boolean met) {}

    public record Half(String title, String value, String path) {}
}
