package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opora.platform.Change;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a page handler its {@link Shell}, its {@link User} and the {@link Change} it makes. */
@Configuration
class RequestArguments implements WebMvcConfigurer {

    private static final Set<Class<?>> KNOWN = Set.of(Shell.class, User.class, Change.class);

    private final Clock clock;
    private final Shells shells;
    private final RequestUser users;

    RequestArguments(Clock clock, Shells shells, RequestUser users) {
        this.clock = clock;
        this.shells = shells;
        this.users = users;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return KNOWN.contains(parameter.getParameterType());
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest webRequest,
                    @Nullable WebDataBinderFactory factory) {
                var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
                var type = parameter.getParameterType();
                if (type == Shell.class) {
                    return shells.of(request);
                }
                var user = users.of(request).orElseThrow();
                return type == User.class ? user : change(user, request);
            }
        });
    }

    private Change change(User user, HttpServletRequest request) {
        var reason = request.getParameter("reason");
        return new Change(user, ZonedDateTime.now(clock), reason == null ? "" : reason.strip());
    }
}
