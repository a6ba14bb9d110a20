package opora.exchange.check;

import java.util.UUID;
import opora.exchange.sheets.Row;

final class SettlementRef extends Ref {

    private final String municipality;
    private final String kind;
    private final String name;
    private final boolean remote;

    SettlementRef(UUID id, String municipality, String kind, String name, boolean remote) {
        super(id);
        this.municipality = Keys.of(municipality);
        this.kind = Keys.of(kind);
        this.name = Keys.of(name);
        this.remote = remote;
    }

    SettlementRef(Row row) {
        super(row);
        this.municipality = Keys.of(row.text("municipality"));
        this.kind = Keys.of(row.text("kind"));
        this.name = Keys.of(row.text("name"));
        this.remote = Boolean.TRUE.equals(row.flag("remote"));
    }

    String key() {
        return municipality + "\n" + kind + "\n" + name;
    }

    boolean remote() {
        return remote;
    }

    boolean isIn(String municipalityKey) {
        return municipality.equals(municipalityKey);
    }

    /** «Верхняя Журавка» and «село Верхняя Журавка». */
    boolean isCalled(String key) {
        return name.equals(key) || (kind + " " + name).equals(key);
    }
}
