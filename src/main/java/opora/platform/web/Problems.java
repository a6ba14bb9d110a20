package opora.platform.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong, in plain words: not found, not allowed, refused, or our own mistake with a number to quote. */
@ControllerAdvice
@Controller
@Open(because = "an error page tells nothing but the error")
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Templates templates;

    Problems(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    Html notFound(Shell shell) {
        return page(HttpStatus.NOT_FOUND, shell, shell.t("platform.problem.not-found"));
    }

    @ExceptionHandler
    Html notAllowed(AccessDeniedException denied, Shell shell) {
        return page(HttpStatus.FORBIDDEN, shell, shell.t("platform.problem.forbidden"));
    }

    @ExceptionHandler
    Html refused(Refused refused, Shell shell) {
        return page(HttpStatus.CONFLICT, shell, shell.t(refused.getMessage(), refused.arguments()));
    }

    @ExceptionHandler
    Html unexpected(Exception mistake, Shell shell) {
        if (mistake instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(status, shell, shell.t(keyOf(status)));
        }
        var reference = Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        LOG.error("Unexpected, reference {}", reference, mistake);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, shell, shell.t("platform.problem.unexpected", reference));
    }

    @RequestMapping("/error")
    Html error(HttpServletRequest request, Shell shell) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        boolean form = request.getAttribute(LongFormFilter.TOO_LONG) != null;
        return page(status, shell, shell.t(form ? "platform.problem.form-too-long" : keyOf(status)));
    }

    private static String keyOf(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "platform.problem.forbidden";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "platform.problem.not-found";
            case CONTENT_TOO_LARGE -> "platform.problem.too-large";
            default -> "platform.problem.bad-request";
        };
    }

    private Html page(HttpStatus status, Shell shell, String sentence) {
        return new Html.Page(status, templates.platformProblem(new ProblemPage(shell, status.value(), sentence)));
    }
}
