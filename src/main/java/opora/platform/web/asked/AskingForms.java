package opora.platform.web.asked;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.web.RequestUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Sends the browser that asked by POST on to the address of the answer, and answers that address by asking again. Only what
 * {@link Asks} promises to change nothing is ever asked again.
 */
@Component
class AskingForms extends OncePerRequestFilter implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ASKED = "asked";
    private static final int AFTER_PERMISSIONS = 100;

    private final AskedStore store;
    private final RequestUser users;

    AskingForms(AskedStore store, RequestUser users) {
        this.store = store;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_PERMISSIONS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var typed = typed(request);
        if (typed.isPresent()) {
            chain.doFilter(new AskedAgain(request, Typed.read(typed.get())), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> typed(HttpServletRequest request) {
        var id = request.getParameter(ASKED);
        if (id == null || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        try {
            var asked = UUID.fromString(id);
            return users.of(request).flatMap(user -> store.find(user, asked, request.getRequestURI()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asks = handler instanceof HandlerMethod route ? route.getMethodAnnotation(Asks.class) : null;
        if (isAgain(request)) {
            if (asks == null) {
                throw new NotFound();
            }
            return true;
        }
        if (asks == null || "true".equals(request.getHeader("HX-Request"))) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + answerTo(asks, request));
        return false;
    }

    private String answerTo(Asks asks, HttpServletRequest request) {
        var fields = request.getParameterMap();
        if (asks.about().length > 0 && Arrays.stream(asks.about()).allMatch(name -> isBlank(fields.get(name)))) {
            var filter = Typed.write(chosen(fields));
            return filter.isEmpty() ? "" : "?" + filter;
        }
        var user = users.of(request).orElseThrow(NotFound::new);
        return "?" + ASKED + "=" + store.keep(user, request.getRequestURI(), Typed.write(fields));
    }

    private static Map<String, String[]> chosen(Map<String, String[]> fields) {
        var chosen = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> {
            if (!isBlank(values) && !name.equals("find")) {
                chosen.put(name, values);
            }
        });
        return chosen;
    }

    private static boolean isBlank(String @Nullable [] values) {
        return values == null || Arrays.stream(values).allMatch(String::isBlank);
    }

    private static boolean isAgain(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, AskedAgain.class) != null;
    }
}
