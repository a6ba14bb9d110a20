package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import opora.access.session.WantedPage;
import opora.platform.access.SignedIn;
import opora.platform.secrets.SealedFields;
import opora.platform.web.SessionAttribute;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Deny by default: all but the sign-in page, one-time links and the style sheets asks for a session. */
@Configuration
class SecurityConfiguration {

    private static final int MEMORY_KIB = 47_104;

    /** Argon2id with 46 MiB, one pass: the smaller of the recommended pairs, as an office signs in all at once at nine. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 1);
    }

    @Bean
    SessionAttribute<String> passwordShownAttribute() {
        return new SessionAttribute<>(PasswordShown.ATTRIBUTE, String.class, text -> text, text -> text);
    }

    @Bean
    SessionAttribute<String> passkeyNewAttribute() {
        return new SessionAttribute<>(Challenges.Kind.NEW.attribute(), String.class, text -> text, text -> text);
    }

    @Bean
    SessionAttribute<String> passkeyShownAttribute() {
        return new SessionAttribute<>(Challenges.Kind.SHOWN.attribute(), String.class, text -> text, text -> text);
    }

    @Bean
    SessionAttribute<String> oidcQuestionAttribute() {
        return new SessionAttribute<>(OidcQuestion.ATTRIBUTE, String.class, text -> text, text -> text);
    }

    @Bean
    SealedFields sealedAccessFields() {
        return SealedFields.of(AuthenticatorApp.SEED);
    }

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            Sessions sessions,
            WantedPage wanted,
            PasswordShown passwordShown,
            ObjectProvider<OidcLogin> oidc)
            throws Exception {
        http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                "/assets/**",
                                "/webjars/**",
                                "/sign-in",
                                "/sign-in/**",
                                "/invitation/**",
                                "/tell/**",
                                "/answer/**",
                                "/calendar/feed/*",
                                "/error",
                                "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(afterThePassword(passwordShown)))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(journalled(sessions))
                        .logoutSuccessUrl("/sign-in?out=1"))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(entryPoint()).accessDeniedHandler(refusal()))
                // What browsers are told stands in one place for all answers, refusals included:
                // opora.platform.web.BrowserRules.
                .headers(headers -> headers.disable());
        var provider = oidc.getIfAvailable();
        if (provider != null) {
            provider.addTo(http);
        }
        return http.build();
    }

    private static AuthenticationFailureHandler afterThePassword(PasswordShown passwordShown) {
        return (request, response, problem) -> {
            if (problem instanceof CheckPassword.SecondStepNeeded needed) {
                passwordShown.keep(needed, request);
                response.sendRedirect(request.getContextPath() + SecondStepController.PATH);
                return;
            }
            var wait = problem instanceof CheckPassword.TooManyFailures failures
                    ? "wait=" + failures.untilNext().toSeconds()
                    : "failed=1";
            response.sendRedirect(request.getContextPath() + "/sign-in?" + wait);
        };
    }

    private static LogoutHandler journalled(Sessions sessions) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
                sessions.ended(signedIn.accountId());
            }
        };
    }

    /** A partial asked for after the session has ended must not put the sign-in page into the middle of another page. */
    private static AuthenticationEntryPoint entryPoint() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var ended = new LoginUrlAuthenticationEntryPoint("/sign-in?ended=1");
        return (request, response, problem) -> {
            if (isPartial(request)) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(401);
            } else {
                (request.isRequestedSessionIdValid() || request.getRequestedSessionId() == null ? page : ended)
                        .commence(request, response, problem);
            }
        };
    }

    /** A form whose session the browser did not keep says nothing of a right: the page of sign-in tells what is wrong. */
    private static AccessDeniedHandler refusal() {
        var page = new AccessDeniedHandlerImpl();
        return (request, response, problem) -> {
            if (problem instanceof CsrfException && PlainHttp.losesSessions(request)) {
                response.sendRedirect(request.getContextPath() + "/sign-in");
            } else {
                page.handle(request, response, problem);
            }
        };
    }

    private static boolean isPartial(HttpServletRequest request) throws IOException {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
