package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/** What the provider was asked, kept in the session until it answers: state, nonce and the verifier of the code. */
class OidcQuestion implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String ATTRIBUTE = "opora.oidc-question";

    /** Named in the address by the question who is there: then the provider must look at the person again. */
    static final String AGAIN = "again";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Kept(
            String authorizationUri,
            String clientId,
            String redirectUri,
            String state,
            Set<String> scopes,
            Map<String, String> attributes) {}

    static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository registrations, String path) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, path);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return sharpened(resolver.resolve(request), request);
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return sharpened(resolver.resolve(request, id), request);
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest sharpened(
            @Nullable OAuth2AuthorizationRequest question, HttpServletRequest request) {
        return question == null || request.getParameter(AGAIN) == null
                ? question
                : OAuth2AuthorizationRequest.from(question)
                        .additionalParameters(parameters -> parameters.put("max_age", "0"))
                        .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? asked(JSON.readValue(text, Kept.class), request)
                : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest question, HttpServletRequest request, HttpServletResponse response) {
        if (question == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var attributes = new HashMap<String, String>();
        question.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        var kept = new Kept(
                question.getAuthorizationUri(),
                question.getClientId(),
                String.valueOf(question.getRedirectUri()),
                String.valueOf(question.getState()),
                question.getScopes(),
                attributes);
        request.getSession().setAttribute(ATTRIBUTE, JSON.writeValueAsString(kept));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var question = loadAuthorizationRequest(request);
        if (question != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
        return question;
    }

    /** An answer to another question than ours is none. */
    private static @Nullable OAuth2AuthorizationRequest asked(Kept kept, HttpServletRequest request) {
        if (!kept.state().equals(request.getParameter("state"))) {
            return null;
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(kept.authorizationUri())
                .clientId(kept.clientId())
                .redirectUri(kept.redirectUri())
                .state(kept.state())
                .scopes(kept.scopes())
                .attributes(attributes -> attributes.putAll(kept.attributes()))
                .build();
    }
}
