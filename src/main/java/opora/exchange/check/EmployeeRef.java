package opora.exchange.check;

import java.time.LocalDate;
import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

final class EmployeeRef extends Ref {

    private final String number;
    private final String nameKey;
    private final String shortKey;
    private final @Nullable LocalDate hiredOn;
    private final @Nullable LocalDate leftOn;

    /** @param name the full name as it is written */
    EmployeeRef(UUID id, @Nullable String number, String name, LocalDate hiredOn, @Nullable LocalDate leftOn) {
        super(id);
        this.number = number == null ? "" : Keys.of(number);
        this.nameKey = Keys.of(name);
        this.shortKey = Keys.initials(name);
        this.hiredOn = hiredOn;
        this.leftOn = leftOn;
    }

    EmployeeRef(Row row) {
        super(row);
        var name = row.name("name");
        this.number = Keys.of(row.text("personnel_number"));
        this.nameKey = name == null ? "" : Keys.of(name.full());
        this.shortKey = name == null ? "" : Keys.initials(name.full());
        this.hiredOn = row.date("hired_on");
        this.leftOn = row.date("left_on");
    }

    boolean hasNumber(String key) {
        return !number.isEmpty() && number.equals(key);
    }

    boolean isCalled(String key) {
        return nameKey.equals(key);
    }

    boolean isCalledShort(String key) {
        return shortKey.equals(key);
    }

    boolean worksOn(LocalDate day) {
        return hiredOn != null && !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
    }
}
