package opora.exchange.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opora.platform.text.Tsv;

/** A dictionary a column chooses from: codes, their titles and the words an office uses for them. */
public final class Choices {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]+)\\)");
    private static final Map<String, String> FILES = Map.of(
            "role", "membership-roles",
            "status", "statuses",
            "category", "family-categories",
            "closing_reason", "closing-reasons",
            "domain", "monitoring-domains",
            "outcome", "outcome-kinds",
            "publication_kind", "publication-kinds",
            "publication_channel", "publication-channels",
            "aid_purpose", "aid-purposes",
            "contract_cause", "contract-causes");
    private static final int MANY = 1000;
    private static final Map<String, Choices> ALL = all();

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** A column holds the same few words thousands of times. */
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    private Choices() {}

    public static Choices of(String name) {
        var found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no dictionary " + name);
        }
        return found;
    }

    /** The code of what is written: a code itself, a title, its short form or a synonym. */
    public Optional<String> code(String written) {
        return known.size() < MANY
                ? known.computeIfAbsent(written, each -> Optional.ofNullable(codes.get(ColumnForm.key(each))))
                : Optional.ofNullable(codes.get(ColumnForm.key(written)));
    }

    public String title(String code) {
        return titles.getOrDefault(code, code);
    }

    public List<String> titles() {
        return List.copyOf(titles.values());
    }

    private static Map<String, Choices> all() {
        var all = new HashMap<String, Choices>();
        FILES.forEach((name, file) -> Tsv.read("/opora/reference/" + file + ".tsv")
                .forEach(row -> all.computeIfAbsent(name, each -> new Choices()).addReference(row)));
        for (var row : Tsv.read("/opora/exchange/choices.tsv")) {
            var words = Arrays.asList(row.get("words").split(";"));
            all.computeIfAbsent(row.get("set"), each -> new Choices()).add(row.get("code"), words.getFirst(), words);
        }
        return all;
    }

    /** «Семья участника … (СВО)» is found whole, without the brackets and by what stands in them. */
    private void addReference(Tsv.Row row) {
        var title = row.get("title");
        var words = new ArrayList<>(List.of(title, IN_BRACKETS.matcher(title).replaceAll(" ")));
        IN_BRACKETS.matcher(title).results().forEach(found -> words.add(found.group(1)));
        if (row.cells().containsKey("short")) {
            words.add(row.get("short"));
        }
        add(row.get("code"), title, words);
    }

    private void add(String code, String title, List<String> words) {
        titles.putIfAbsent(code, title);
        codes.putIfAbsent(ColumnForm.key(code), code);
        words.forEach(word -> codes.putIfAbsent(ColumnForm.key(word), code));
    }
}
