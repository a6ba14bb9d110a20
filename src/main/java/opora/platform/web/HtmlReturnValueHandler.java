package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

class HtmlReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final ObjectProvider<Onlooker> onlookers;

    HtmlReturnValueHandler(ObjectProvider<Onlooker> onlookers) {
        this.onlookers = onlookers;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Html.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object html, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws Exception {
        container.setRequestHandled(true);
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        switch ((Html) Objects.requireNonNull(html)) {
            case Html.SeeOther(var path, var notice) -> {
                onlookers.forEach(each -> each.elsewhere(asked));
                if (notice != null) {
                    asked.getSession().setAttribute(Notice.ATTRIBUTE, notice);
                }
                response.setStatus(303);
                response.setHeader("Location", path);
            }
            case Html.Page(var status, var body) -> {
                var text = body.render();
                onlookers.forEach(each -> each.page(asked, text));
                // Under the address of a style sheet too: what is not found there is told on a page with a name on it.
                response.setHeader("Cache-Control", "no-store");
                response.setStatus(status.value());
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write(text);
            }
            case Html.Download download -> {
                onlookers.forEach(each -> each.file(asked, download));
                send(download, response);
            }
        }
    }

    private static void send(Html.Download download, HttpServletResponse response) throws IOException {
        response.setContentType(download.contentType());
        // Should a browser show the file all the same, it shows it as a page of nobody: no scripts, no forms, no
        // session.
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(download.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        download.content().writeTo(response.getOutputStream());
    }
}
