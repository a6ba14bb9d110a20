package opora.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is put into a template: words by the names of the fields, lines by the names of the lists. Nothing else of the program reaches it. */
public final class FormValues {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new HashMap<>();

    public FormValues text(String field, @Nullable String text) {
        texts.put(field, text == null ? "" : text);
        return this;
    }

    /** @param lines by the names of the fields without the name of the list */
    public FormValues list(String list, List<Map<String, String>> lines) {
        lists.put(list, lines);
        return this;
    }

    public String of(String field) {
        return texts.getOrDefault(field, "");
    }

    public List<Map<String, String>> lines(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
