package opora.authorisation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import opora.authorisation.Route.Place;
import opora.documents.HostileFiles;
import opora.documents.HostileFiles.Hostile;
import opora.exchange.SmallBook;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Puts requests together: a route, the records it is about, what the form says. */
final class Requests {

    /** Pages that cannot be asked for without naming a record. */
    private static final Set<String> NAMED = Set.of("person", "first", "second");

    /** Where the scope has no such record. */
    private static final UUID NOTHING = new UUID(7, 7);

    private static final SmallBook BOOK = SmallBook.ofOneFamily();

    private final World world;
    private final Forms forms;

    Requests(World world, Forms forms) {
        this.world = world;
        this.forms = forms;
    }

    /** The route with the records of one scope in its path, and what its form says. */
    AbstractMockHttpServletRequestBuilder<?> of(Route route, Scope scope) {
        return send(route, path(route, scope), values(route));
    }

    String path(Route route, Scope scope) {
        return path(route, place -> scope);
    }

    String path(Route route, Function<Place, Scope> scopes) {
        return route.path(place ->
                world.id(place.kind(), scopes.apply(place)).orElse(NOTHING).toString());
    }

    boolean exists(Route route, Scope scope) {
        return route.variables().stream()
                .allMatch(place -> world.id(place.kind(), scope).isPresent());
    }

    /** What the form of the page says, with whatever the route cannot do without. */
    Map<String, List<String>> values(Route route) {
        var values = new LinkedHashMap<String, List<String>>(forms.of(route));
        route.needed().forEach((name, value) -> values.putIfAbsent(name, List.of(value)));
        route.marks().forEach(name -> values.putIfAbsent(name, List.of("true")));
        for (var field : route.fields()) {
            if (NAMED.contains(field.name()) || !route.isRead() && !forms.knows(route)) {
                world.id(field.kind(), Scope.OWN)
                        .ifPresent(id -> values.putIfAbsent(field.name(), List.of(id.toString())));
            }
        }
        return values;
    }

    Map<String, List<String>> with(Map<String, List<String>> values, String name, List<String> instead) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, new ArrayList<>(instead));
        return changed;
    }

    AbstractMockHttpServletRequestBuilder<?> send(Route route, String path, Map<String, List<String>> values) {
        return route.takesFiles() ? upload(route, path, values, sound(route)) : withoutFile(route, path, values);
    }

    /** What the route is there for: a workbook to be brought in, or a paper. */
    private static MockMultipartFile sound(Route route) {
        return route.pattern().startsWith("/import")
                ? file(route, "Книга.xlsx", BOOK.bytes())
                : route.pattern().endsWith("/pictures")
                        ? file(route, "Рисунок.jpg", HostileFiles.photo(4, 4, 2))
                        : file(route, "Справка.pdf", HostileFiles.pdf("% another one\n"));
    }

    AbstractMockHttpServletRequestBuilder<?> hostile(Route route, String path, Hostile hostile) {
        return upload(
                route,
                path,
                values(route),
                file(route, hostile.name(), hostile.content().get()));
    }

    private static MockMultipartFile file(Route route, String name, byte[] content) {
        return new MockMultipartFile(route.files().getFirst(), name, null, content);
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(
            Route route, String path, Map<String, List<String>> values, MockMultipartFile file) {
        var request = multipart(HttpMethod.valueOf(route.method()), URI.create(path));
        request.file(file);
        values.forEach((name, each) -> request.param(name, each.toArray(String[]::new)));
        return request.with(csrf());
    }

    AbstractMockHttpServletRequestBuilder<?> withoutFile(Route route, String path, Map<String, List<String>> values) {
        var request = bare(route, path);
        values.forEach((name, each) -> request.param(name, each.toArray(String[]::new)));
        return route.isRead() ? request : request.with(csrf());
    }

    MockHttpServletRequestBuilder as(HttpMethod method, String path, Map<String, List<String>> values) {
        var request = request(method, URI.create(path));
        values.forEach((name, each) -> request.param(name, each.toArray(String[]::new)));
        return request;
    }

    static MockHttpServletRequestBuilder bare(Route route, String path) {
        return request(HttpMethod.valueOf(route.method()), URI.create(path));
    }
}
