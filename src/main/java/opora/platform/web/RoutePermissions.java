package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import opora.platform.access.Open;
import opora.platform.access.Permissions;
import opora.platform.access.Requires;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses every route whose permission the user does not hold, and every route that names none. */
@Configuration
class RoutePermissions implements WebMvcConfigurer, HandlerInterceptor {

    private final Permissions permissions;
    private final RequestUser users;

    RoutePermissions(Permissions permissions, RequestUser users) {
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route && !isOpen(route)) {
            var user = users.of(request).orElseThrow(() -> new AccessDeniedException("no user"));
            if (!permissions.allows(user, permissionOf(route))) {
                throw new AccessDeniedException("permission missing");
            }
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod route) {
        return route.hasMethodAnnotation(Open.class)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), Open.class);
    }

    /** What the route asks for, its own word before its controller's; without any, a permission nobody holds. */
    private static String permissionOf(HandlerMethod route) {
        var own = route.getMethodAnnotation(Requires.class);
        var ofController = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Requires.class);
        if (own != null) {
            return own.value();
        }
        return ofController == null ? "" : ofController.value();
    }
}
