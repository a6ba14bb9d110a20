package opora.platform.web.asked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that was sent, sent again by its own address: the same fields, and whatever that address adds to them. */
class AskedAgain extends HttpServletRequestWrapper {

    private final Map<String, String[]> fields;

    AskedAgain(HttpServletRequest request, Map<String, String[]> typed) {
        super(request);
        var all = new LinkedHashMap<>(typed);
        request.getParameterMap().forEach(all::put);
        fields = Collections.unmodifiableMap(all);
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
