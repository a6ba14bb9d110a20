package opora.authorisation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import opora.authorisation.Route.Place;
import opora.platform.Change;
import opora.platform.access.Open;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads the routes from the application itself, with every place in them where an id may stand. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    /** A key made by the form, so that a form sent twice is recorded once, and the place a list is read on from. */
    private static final Set<String> NO_RECORDS = Set.of("key", "after");

    private final List<Route> all = new ArrayList<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    Routes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach(this::read);
        all.sort(Comparator.comparing(Route::pattern).thenComparing(Route::toString));
    }

    List<Route> all() {
        return all;
    }

    /** Lines that somebody has to add to the registry, in words. */
    TreeSet<String> unknown() {
        return unknown;
    }

    private void read(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        for (var pattern : info.getPatternValues()) {
            for (var method : methods.isEmpty()
                    ? List.of("GET")
                    : methods.stream().map(Enum::name).toList()) {
                var marks = info.getParamsCondition().getExpressions().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
                all.add(new Route(
                        method,
                        pattern,
                        permissionOf(handler),
                        marks,
                        variables(pattern),
                        fields(pattern, handler),
                        needed(pattern, handler),
                        files(handler)));
            }
        }
    }

    private List<Place> variables(String pattern) {
        var places = new ArrayList<Place>();
        var matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            var path = pattern.substring(0, matcher.end());
            var kind = Registry.record(path);
            if (kind.isPresent()) {
                places.add(new Place(matcher.group(1), kind.get(), false));
            } else if (Registry.word(path).isEmpty()) {
                unknown.add("add to Registry.RECORDS or WORDS: entry(\"" + path + "\", …)");
            }
        }
        return places;
    }

    static Map<String, String> words(String pattern) {
        var words = new LinkedHashMap<String, String>();
        var matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            Registry.word(pattern.substring(0, matcher.end())).ifPresent(word -> words.put(matcher.group(1), word));
        }
        return words;
    }

    private List<Place> fields(String pattern, HandlerMethod handler) {
        var types = new LinkedHashMap<String, Type>();
        for (var parameter : handler.getMethodParameters()) {
            if (!isAboutSomethingElse(parameter)) {
                var type = GenericTypeResolver.resolveType(parameter.getGenericParameterType(), handler.getBeanType());
                if (isId(type)) {
                    types.put(nameOf(parameter), type);
                } else if (type instanceof Class<?> form && form.isRecord()) {
                    types.putAll(idsOf(form));
                }
            }
        }
        types.keySet().removeAll(NO_RECORDS);
        return types.entrySet().stream()
                .flatMap(each -> place(pattern, each.getKey(), each.getValue()).stream())
                .toList();
    }

    private Optional<Place> place(String pattern, String name, Type type) {
        var kind = Registry.field(pattern, name);
        if (kind.isEmpty()) {
            unknown.add("add to Registry.FIELDS: entry(\"" + name + "\", …), a field of " + pattern);
        }
        return kind.map(each -> new Place(name, each, type != UUID.class));
    }

    private static boolean isAboutSomethingElse(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(PathVariable.class)
                || BindingResult.class.isAssignableFrom(type)
                || List.of(Shell.class, User.class, Change.class).contains(type);
    }

    private static List<String> files(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .filter(component -> component.getType() == MultipartFile.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static Map<String, Type> idsOf(Class<?> form) {
        var ids = new LinkedHashMap<String, Type>();
        for (var component : form.getRecordComponents()) {
            if (isId(component.getGenericType())) {
                ids.put(component.getName(), component.getGenericType());
            }
        }
        return ids;
    }

    /** An id, or a collection of them. */
    private static boolean isId(Type type) {
        return type == UUID.class
                || type instanceof ParameterizedType many
                        && Arrays.asList(many.getActualTypeArguments()).contains(UUID.class);
    }

    private static String nameOf(MethodParameter parameter) {
        var named = parameter.getParameter().getName();
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.value().isEmpty() ? named : annotation.value();
    }

    private static Map<String, String> needed(String pattern, HandlerMethod handler) {
        var needed = new LinkedHashMap<String, String>();
        for (var parameter : handler.getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null
                    && asked.required()
                    && !parameter.isOptional()
                    && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                Registry.needed(pattern, nameOf(parameter)).ifPresent(value -> needed.put(nameOf(parameter), value));
            }
        }
        return needed;
    }

    private static String permissionOf(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Open.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class)) {
            return "";
        }
        var own = handler.getMethodAnnotation(Requires.class);
        var shared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
        return own != null ? own.value() : shared == null ? "nobody holds this" : shared.value();
    }
}
