package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;

/** What is done with the rows of one sheet: they are checked, and the good ones taken through the use cases of their module. */
public interface SheetWork {

    /** The code of the sheet. */
    String sheet();

    /** Adds to the row what is wrong with it and to the world what it brings, which is answered; null when it brings nothing. */
    @Nullable
    Ref check(Row row, World world);

    /** Takes good rows and answers what became of them, in their order. */
    List<Made> take(List<Row> rows, World world, Change change);

    /** Takes the records back, as long as nobody has built on them. Registers are withdrawn together and not here. */
    default void withdraw(Collection<UUID> records, Change change) {}

    /** How often the sheet is gone through: rows that need others of the same sheet wait for a later pass. */
    default int passes(World world) {
        return 1;
    }

    default int passOf(Row row, World world) {
        return 0;
    }

    /**
     * What a row has become.
     *
     * @param extra a second record made by it, or null
     * @param family whose record it is, or null
     */
    record Made(UUID record, @Nullable UUID extra, @Nullable UUID family) {

        static Made of(UUID record) {
            return new Made(record, null, null);
        }

        static Made of(UUID record, UUID family) {
            return new Made(record, null, family);
        }
    }
}
