package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Sign-in by the identity provider of the institution (OpenID Connect), for those who set one. The provider says who somebody is; which
 * account that is, and whether that is enough, is decided here. Without the setting none of this is loaded.
 */
@Component
@ConditionalOnProperty("opora.oidc.issuer")
class OidcLogin {

    static final String PATH = "/sign-in/oidc/provider";

    /** What the page of sign-in is told when the provider did not answer. */
    static final String SILENT = "silent";

    private static final String BASE = "/sign-in/oidc";
    private static final String ID = "provider";
    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

    private final OidcProvider provider;
    private final String clientId;
    private final String secret;
    private final String address;
    private final OidcAccounts accounts;
    private final PasswordShown passwordShown;
    private final BeginSession beginSession;

    OidcLogin(
            OidcProvider provider,
            @Value("${opora.oidc.client-id}") String clientId,
            @Value("${opora.oidc.client-secret}") String secret,
            @Value("${opora.address:{baseUrl}}") String address,
            OidcAccounts accounts,
            PasswordShown passwordShown,
            BeginSession beginSession) {
        this.provider = provider;
        this.clientId = clientId;
        this.secret = secret;
        this.address = address;
        this.accounts = accounts;
        this.passwordShown = passwordShown;
        this.beginSession = beginSession;
    }

    void addTo(HttpSecurity http) throws Exception {
        var registrations = new SupplierClientRegistrationRepository(this::registration);
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(
                        there -> there.authorizationRequestResolver(OidcQuestion.resolver(registrations, BASE))
                                .authorizationRequestRepository(new OidcQuestion()))
                .redirectionEndpoint(back -> back.baseUri(BASE + "/*/answer"))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(provider.tokens()))
                .userInfoEndpoint(person -> person.oidcUserService(accounts))
                .successHandler(letIn())
                .failureHandler(refuse())
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F question) {
                        question.setAuthenticationFailureHandler(refuse());
                        return question;
                    }
                }));
    }

    /** Asked of the provider at the first sign-in: that it is down must not keep the application from starting. */
    private InMemoryClientRegistrationRepository registration() {
        return new InMemoryClientRegistrationRepository(List.of(provider.described()
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(secret)
                .scope("openid", "profile")
                .redirectUri(address + BASE + "/{registrationId}/answer")
                .build()));
    }

    /** The session is begun as by every other way, with the time at which the provider itself has seen the person. */
    private AuthenticationSuccessHandler letIn() {
        return (request, response, authentication) -> {
            var person = (OidcAccounts.Person) authentication.getPrincipal();
            var factor = Factors.shown(Factors.PROVIDER, person.seenAt());
            beginSession.begin(person.accountId(), List.of(factor), request, response);
            response.sendRedirect(beginSession.next(request, response));
        };
    }

    private AuthenticationFailureHandler refuse() {
        return (request, response, problem) -> {
            if (problem instanceof CheckPassword.SecondStepNeeded needed) {
                passwordShown.keep(needed, request);
                response.sendRedirect(SecondStepController.PATH);
            } else {
                LOG.info("The sign-in by the provider was refused: {}", problem.toString());
                response.sendRedirect("/sign-in?refused=" + (isSilence(problem) ? SILENT : "1"));
            }
        };
    }

    /** Nobody was refused: there was no answer, or none in time. */
    private static boolean isSilence(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(IOException.class::isInstance);
    }

    /** Nothing is asked of the provider after the sign-in, so its tokens are kept nowhere. */
    private static class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Kept nowhere, as said above.
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }
}
