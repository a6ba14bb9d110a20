package opora.exchange.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.people.JoinDraft;
import opora.people.MemberDraft;
import opora.people.Memberships;
import opora.people.NewMember;
import opora.people.PersonDraft;
import opora.people.Sex;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members of families. A person who moved from one family into another stands in two rows and is registered once. */
@Component
class PeopleWork implements SheetWork {

    private final Memberships memberships;

    PeopleWork(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public String sheet() {
        return "people";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        return new MemberCheck(row, world).check();
    }

    @Override
    public int passes(World world) {
        return world.families.values().stream()
                .flatMap(family -> family.stays().stream())
                .mapToInt(stay -> stay.person().placeOf(stay) + 1)
                .max()
                .orElse(1);
    }

    @Override
    public int passOf(Row row, World world) {
        var stay = world.stayOf(row);
        return stay.person().placeOf(stay);
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var made = new HashMap<Row, Made>();
        addNew(rows.stream().filter(row -> !isKnown(row, world)).toList(), made, world, change);
        join(rows.stream().filter(row -> !made.containsKey(row)).toList(), made, world, change);
        for (var row : rows) {
            var until = row.date("until");
            if (until != null) {
                memberships.leaveByWorkbook(membership(made, row), until, row.text("leaving_reason"), change);
            }
        }
        return rows.stream().map(row -> Objects.requireNonNull(made.get(row))).toList();
    }

    private static boolean isKnown(Row row, World world) {
        return world.stayOf(row).person().isTaken();
    }

    private void addNew(List<Row> rows, Map<Row, Made> made, World world, Change change) {
        if (rows.isEmpty()) {
            return;
        }
        var added = memberships.addAll(
                rows.stream().map(row -> newMember(row, world.stayOf(row))).toList(), change);
        for (int i = 0; i < rows.size(); i++) {
            world.stayOf(rows.get(i)).person().becomes(added.get(i).personId());
            made.put(
                    rows.get(i),
                    new Made(added.get(i).membershipId(), added.get(i).personId(), family(rows.get(i), world)));
        }
    }

    private void join(List<Row> rows, Map<Row, Made> made, World world, Change change) {
        if (rows.isEmpty()) {
            return;
        }
        var ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(row -> world.stayOf(row).since()));
        var joined = memberships.joinAll(
                ordered.stream()
                        .map(world::stayOf)
                        .map(stay ->
                                new JoinDraft(stay.family().id(), stay.person().id(), stay.role(), stay.since()))
                        .toList(),
                change);
        for (int i = 0; i < ordered.size(); i++) {
            made.put(ordered.get(i), Made.of(joined.get(i), family(ordered.get(i), world)));
        }
    }

    private static UUID family(Row row, World world) {
        return world.stayOf(row).family().id();
    }

    private static UUID membership(Map<Row, Made> made, Row row) {
        return Objects.requireNonNull(made.get(row)).record();
    }

    private static NewMember newMember(Row row, Stay stay) {
        var name = Objects.requireNonNull(row.name("name"));
        var person = new PersonDraft(
                name.familyName(),
                name.givenName(),
                name.patronymic(),
                Objects.requireNonNull(MemberCheck.sex(row)),
                row.date("birth_date"),
                row.textOrNull("snils"),
                row.textOrNull("phone"));
        return new NewMember(stay.family().id(), new MemberDraft(person, stay.role(), stay.since()));
    }

    static LocalDate sinceOf(Row row, FamilyRef family) {
        var since = row.date("since");
        var birth = row.date("birth_date");
        if (since != null) {
            return since;
        }
        return birth != null && birth.isAfter(family.registeredOn()) ? birth : family.registeredOn();
    }

    static Sex sex(String code) {
        return code.equals("female") ? Sex.FEMALE : Sex.MALE;
    }
}
