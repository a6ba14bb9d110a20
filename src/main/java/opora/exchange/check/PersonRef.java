package opora.exchange.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

final class PersonRef extends Ref {

    private final String nameKey;
    private final @Nullable LocalDate birthDate;
    private final List<Stay> stays = new ArrayList<>(1);

    PersonRef(UUID id, String nameKey, @Nullable LocalDate birthDate) {
        super(id);
        this.nameKey = nameKey;
        this.birthDate = birthDate;
    }

    PersonRef(Row row, String nameKey) {
        super(row);
        this.nameKey = nameKey;
        this.birthDate = row.date("birth_date");
    }

    String nameKey() {
        return nameKey;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    List<Stay> stays() {
        return stays;
    }

    /** How many stays come before this one: a person has to leave one family before joining the next. */
    int placeOf(Stay stay) {
        return (int) stays.stream()
                .filter(other -> other != stay && other.since().isBefore(stay.since()))
                .count();
    }
}
