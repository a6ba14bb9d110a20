package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import opora.access.session.WantedPage;
import opora.platform.web.Interrupted;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets a person in who has shown all that is asked of them: under a new session name and with a new token for forms. */
@Component
class BeginSession {

    private final Sessions sessions;
    private final WantedPage wanted;
    private final PasswordShown passwordShown;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    BeginSession(Sessions sessions, WantedPage wanted, PasswordShown passwordShown) {
        this.sessions = sessions;
        this.wanted = wanted;
        this.passwordShown = passwordShown;
    }

    void begin(UUID account, List<GrantedAuthority> factors, HttpServletRequest request, HttpServletResponse response) {
        var person = new SignIn.AccountPrincipal(account, "");
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Factors.of(person, factors));
        SecurityContextHolder.setContext(context);
        request.getSession();
        request.changeSessionId();
        passwordShown.forget(request);
        tokens.saveToken(null, request, response);
        contexts.saveContext(context, request, response);
        sessions.began(account);
    }

    /** The page that was asked for before the sign-in, or the first page. */
    String next(HttpServletRequest request, HttpServletResponse response) {
        var page = wanted.getRequest(request, response);
        if (page == null) {
            return "/";
        }
        wanted.removeRequest(request, response);
        return Interrupted.isHere(page.getRedirectUrl()) ? page.getRedirectUrl() : "/";
    }
}
