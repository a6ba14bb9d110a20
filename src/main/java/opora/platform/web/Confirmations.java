package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opora.platform.access.StepUp;
import opora.platform.web.Interrupted.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets a route with {@link StepUp} through only to a user who has lately shown who they are. */
@Configuration
class Confirmations implements WebMvcConfigurer, HandlerInterceptor {

    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final int AFTER_PERMISSIONS = 10;
    private static final String QUESTION = "/confirm";

    private final Clock clock;
    private final Shells shells;
    private final ObjectProvider<ConfirmationPage> question;

    Confirmations(Clock clock, Shells shells, ObjectProvider<ConfirmationPage> question) {
        this.clock = clock;
        this.shells = shells;
        this.question = question;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_PERMISSIONS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod route)) {
            return true;
        }
        var asked = askedBy(route);
        if (asked.isEmpty()
                || wasLatelyConfirmed(SecurityContextHolder.getContext().getAuthentication())) {
            return true;
        }
        var because = asked.get().because();
        if (isPartial(request)) {
            response.setHeader("HX-Redirect", questionAbout(pageOf(request, "HX-Current-URL"), because));
        } else if (isSent(request)) {
            ask(request, response, because);
        } else {
            response.setStatus(303);
            response.setHeader("Location", questionAbout(asTyped(request), because));
        }
        return false;
    }

    private static Optional<StepUp> askedBy(HandlerMethod route) {
        var own = route.getMethodAnnotation(StepUp.class);
        return Optional.ofNullable(
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), StepUp.class));
    }

    private boolean wasLatelyConfirmed(@Nullable Authentication authentication) {
        var since = clock.instant().minus(LATELY);
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> authority instanceof FactorGrantedAuthority factor
                                && !factor.getIssuedAt().isBefore(since));
    }

    /** The question stands in the answer to the form itself, so that nothing that was typed is ever part of an address. */
    private void ask(HttpServletRequest request, HttpServletResponse response, String because) throws IOException {
        var file = Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
        var interrupted = file
                ? new Interrupted(pageOf(request, "Referer"), false, List.of(), "platform.confirm.file")
                : new Interrupted(request.getRequestURI(), true, typed(request), because);
        var page = question.getObject().of(shells.of(request), interrupted);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.render());
    }

    private static List<Typed> typed(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> Arrays.stream(values)
                .filter(value -> !name.equals("_csrf"))
                .forEach(value -> typed.add(new Typed(name, value))));
        return typed;
    }

    private static String questionAbout(String path, String because) {
        var question = UriComponentsBuilder.fromPath(QUESTION).queryParam("to", "{to}");
        return because.isEmpty()
                ? question.encode().buildAndExpand(path).toUriString()
                : question.queryParam("because", "{because}")
                        .encode()
                        .buildAndExpand(path, because)
                        .toUriString();
    }

    private static String asTyped(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The page the user is on, as their browser tells; the first page when it does not. */
    private static String pageOf(HttpServletRequest request, String header) {
        try {
            var page = URI.create(Objects.requireNonNullElse(request.getHeader(header), "/"));
            var path = Objects.requireNonNullElse(page.getRawPath(), "/");
            var whole = page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
            return Interrupted.isHere(whole) ? whole : "/";
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static boolean isSent(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }
}
