package opora.platform.web.asked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import opora.platform.access.Open;
import opora.platform.access.User;
import opora.platform.web.RequestUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A long form keeps what is typed into it here, a second after the last key. Sent and accepted, it needs no draft any more. */
@Controller
@Open(because = "everybody who is signed in has drafts of their own, and reaches no others")
class DraftController implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FORM = "draft-form";
    private static final int LARGEST = 200_000;

    private final Drafts drafts;
    private final RequestUser users;

    DraftController(Drafts drafts, RequestUser users) {
        this.drafts = drafts;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(101);
    }

    @GetMapping("/drafts")
    ResponseEntity<String> find(@RequestParam(FORM) String form, User user) {
        return drafts.find(user, form).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    @PostMapping("/drafts")
    ResponseEntity<Void> keep(@RequestParam(FORM) String form, HttpServletRequest request, User user) {
        var fields = new LinkedHashMap<>(request.getParameterMap());
        fields.remove(FORM);
        var typed = Typed.write(fields);
        if (typed.length() > LARGEST || form.length() > 200) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (typed.isEmpty()) {
            drafts.drop(user, form);
        } else {
            drafts.keep(user, form, typed);
        }
        return ResponseEntity.noContent().build();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (request.getMethod().equals("POST")
                && response.getStatus() == 303
                && request.getParameter("draft") != null) {
            users.of(request).ifPresent(user -> drafts.drop(user, request.getRequestURI()));
        }
    }
}
