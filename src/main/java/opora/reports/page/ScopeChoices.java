package opora.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.web.Choice;
import opora.reports.count.Scope;
import org.jspecify.annotations.Nullable;

/** The parts of the institution a user may ask about, by kind: district, settlement, department, section, specialist. */
public record ScopeChoices(String institution, Map<String, List<Choice>> byKind) {

    static final String DISTRICT = "district";
    static final String SETTLEMENT = "settlement";
    static final String DEPARTMENT = "department";
    static final String SECTION = "section";
    static final String SPECIALIST = "specialist";

    static final List<String> KINDS = List.of(DISTRICT, SETTLEMENT, DEPARTMENT, SECTION, SPECIALIST);

    public List<Choice> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The names of what a scope is made of, by kind. What is not among the choices does not exist for the user. */
    public Map<String, String> namesOf(Scope scope) {
        var names = new LinkedHashMap<String, String>();
        name(names, DISTRICT, scope.district());
        name(names, SETTLEMENT, scope.settlement());
        name(names, DEPARTMENT, scope.department());
        name(names, SECTION, scope.section());
        name(names, SPECIALIST, scope.specialist());
        return names;
    }

    /** Finds one by its name as people write it. */
    Optional<UUID> named(String kind, String name) {
        return of(kind).stream()
                .filter(each -> each.title().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(each -> UUID.fromString(each.value()));
    }

    private void name(Map<String, String> names, String kind, @Nullable UUID id) {
        if (id != null) {
            names.put(
                    kind,
                    of(kind).stream()
                            .filter(each -> each.value().equals(id.toString()))
                            .findFirst()
                            .orElseThrow(NotFound::new)
                            .title());
        }
    }
}
