package opora.surveys.results;

import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.platform.text.RussianDate;
import opora.surveys.Way;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which answers are counted: all unless something is chosen.
 *
 * @param groupId those given for one series of meetings
 */
public record ResultsFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer version,
        @Nullable Way way,
        @Nullable UUID groupId) {

    static final ResultsFilter ALL = new ResultsFilter(null, null, null, null, null);

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (from != null) {
            conditions.add(FILLING.FILLED_ON.ge(from));
        }
        if (to != null) {
            conditions.add(FILLING.FILLED_ON.le(to));
        }
        if (version != null) {
            conditions.add(VERSION.NUMBER.eq(version));
        }
        if (way != null) {
            conditions.add(FILLING.WAY.eq(way.code()));
        }
        if (groupId != null) {
            conditions.add(FILLING.GROUP_ID.eq(groupId));
        }
        return conditions;
    }

    /** The filters stay in the address. */
    UriComponentsBuilder path(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "from", from == null ? null : RussianDate.format(from));
        add(address, "to", to == null ? null : RussianDate.format(to));
        add(address, "version", version);
        add(address, "way", way);
        add(address, "groupId", groupId);
        return address;
    }

    static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, value);
        }
    }
}
