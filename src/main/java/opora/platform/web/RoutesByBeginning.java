package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * For an address that carries an id every route is tried in turn, hundreds of them. Here one whose fixed beginning the address does not have is passed
 * over without a look at the rest.
 */
class RoutesByBeginning extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> beginnings = new IdentityHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
        beginnings.put(
                route,
                route.getPatternValues().stream()
                        .map(RoutesByBeginning::beginning)
                        .toList());
        super.registerHandlerMethod(handler, method, route);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var asked = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return super.lookupHandlerMethod(path, new Asked(request, asked));
    }

    /** Keeps the path at hand: an attribute would be looked up behind every wrapper, once for each route. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        if (!(request instanceof Asked asked)) {
            return super.getMatchingMapping(route, request);
        }
        for (var beginning : beginnings.getOrDefault(route, List.of())) {
            if (asked.path.startsWith(beginning)) {
                return super.getMatchingMapping(route, request);
            }
        }
        return null;
    }

    /** Up to the first variable or wildcard. */
    private static String beginning(String pattern) {
        return pattern.split("[{*?]", 2)[0];
    }
}
