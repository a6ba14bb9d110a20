package opora.learning.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** What an entry holds, for its card: a label and what stands beside it. What was left blank is left out. */
public final class Facts {

    private final Shell shell;
    private final Map<UUID, String> names;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Shell shell, Map<UUID, String> names) {
        this.shell = shell;
        this.names = names;
    }

    public record Fact(String label, List<Item> items) {}

    /** @param path where it leads, or null */
    public record Item(String text, @Nullable String path) {}

    Shell shell() {
        return shell;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }

    Facts text(String key, String text) {
        return text.isEmpty() ? this : add(key, List.of(new Item(text, null)));
    }

    Facts date(String key, @Nullable LocalDate day) {
        return text(key, shell.date(day));
    }

    Facts number(String key, @Nullable Integer number) {
        return number == null ? this : text(key, shell.number(number));
    }

    Facts link(String key, String address) {
        return address.isEmpty() ? this : add(key, List.of(new Item(address, address)));
    }

    Facts employee(String key, @Nullable UUID employee) {
        return employee == null ? this : add(key, List.of(item(employee)));
    }

    Facts employees(String key, Collection<UUID> employees) {
        return employees.isEmpty()
                ? this
                : add(
                        key,
                        employees.stream()
                                .map(this::item)
                                .sorted(Comparator.comparing(Item::text))
                                .toList());
    }

    /** @param path where all of them lead */
    Facts texts(String key, Collection<String> texts, String path) {
        return texts.isEmpty()
                ? this
                : add(key, texts.stream().map(text -> new Item(text, path)).toList());
    }

    private Item item(UUID employee) {
        return new Item(names.getOrDefault(employee, ""), "/learning/employees/" + employee);
    }

    private Facts add(String key, List<Item> items) {
        facts.add(new Fact(shell.t(key), items));
        return this;
    }
}
