package opora.audit;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** Which fields of a row an edit really changed: what an event may tell without telling the values. */
public final class ChangedFields {

    private ChangedFields() {}

    /** The names of the columns whose value differs from the one that was read; none means nothing has to be written. */
    public static List<String> of(Record row) {
        var fields = new ArrayList<String>();
        for (Field<?> field : row.fields()) {
            if (row.modified(field)) {
                fields.add(field.getName());
            }
        }
        return fields;
    }
}
