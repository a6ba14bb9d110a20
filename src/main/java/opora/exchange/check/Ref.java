package opora.exchange.check;

import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

/** Something rows refer to: stored already, or brought by a row of this workbook and stored when that row is taken. */
public class Ref {

    private @Nullable UUID id;
    private final String sheet;
    private final int row;
    private boolean broken;

    Ref(UUID id) {
        this.id = id;
        this.sheet = "";
        this.row = 0;
    }

    Ref(Row row) {
        this.sheet = row.sheet().title();
        this.row = row.number();
    }

    public boolean isStored() {
        return row == 0;
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException(sheet + " " + row + " has not been taken");
        }
        return id;
    }

    public boolean isTaken() {
        return id != null;
    }

    public void becomes(UUID id) {
        this.id = id;
    }

    String sheet() {
        return sheet;
    }

    int row() {
        return row;
    }

    /** The row that brings it will not be taken, nor what depends on it. */
    public void breakUp() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }
}
