package opora.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The looks a page handler told the journal of. They wait until the page is there, because only then is known who stands on it: a family's
 * page shows its members too. A page that is never shown is not a look.
 */
@Configuration
class PendingLooks implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ATTRIBUTE = PendingLooks.class.getName();

    private static final class Entries extends ArrayList<EntryRecord> {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && Html.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            request.setAttribute(ATTRIBUTE, new Entries());
        }
        return true;
    }

    /** Keeps the entry until the page is there; false where no page will come, so that it has to be written now. */
    static boolean keep(EntryRecord entry) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && entries(attributes.getRequest()) instanceof Entries entries) {
            return entries.add(entry);
        }
        return false;
    }

    /** What was kept. From now on looks of this request are written at once. */
    static List<EntryRecord> take(HttpServletRequest request) {
        var entries = entries(request);
        request.removeAttribute(ATTRIBUTE);
        return entries == null ? List.of() : entries;
    }

    private static @Nullable Entries entries(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Entries entries ? entries : null;
    }
}
