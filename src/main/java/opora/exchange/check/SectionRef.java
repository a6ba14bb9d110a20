package opora.exchange.check;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

final class SectionRef extends Ref {

    private final String name;
    private final Set<SettlementRef> settlements = new HashSet<>();
    private @Nullable UUID specialist;

    SectionRef(UUID id, String name) {
        super(id);
        this.name = name;
    }

    SectionRef(Row row) {
        super(row);
        this.name = row.text("name");
    }

    String name() {
        return name;
    }

    Set<SettlementRef> settlements() {
        return settlements;
    }

    @Nullable
    UUID specialist() {
        return specialist;
    }

    void givenTo(UUID specialist) {
        this.specialist = specialist;
    }
}
