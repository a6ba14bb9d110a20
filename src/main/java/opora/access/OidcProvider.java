package opora.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * All that is asked of the identity provider goes out from here, and never waits long: a provider that hangs would otherwise hold one
 * thread after the other until nobody gets in, by whatever way.
 */
@Component
@ConditionalOnProperty("opora.oidc.issuer")
class OidcProvider implements JwtDecoderFactory<ClientRegistration> {

    private static final String METADATA = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final String issuer;
    private final ClientHttpRequestFactory requests;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    OidcProvider(
            @Value("${opora.oidc.issuer}") String issuer,
            @Value("${opora.oidc.connect-timeout:3s}") Duration connect,
            @Value("${opora.oidc.read-timeout:5s}") Duration read) {
        this.issuer = issuer;
        this.requests = requests(connect, read);
    }

    private static ClientHttpRequestFactory requests(Duration connect, Duration read) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build());
        factory.setReadTimeout(read);
        return factory;
    }

    /** What the provider says of itself, to be completed with who we are. */
    ClientRegistration.Builder described() {
        var told = ask();
        if (!issuer.equals(told.get("issuer"))) {
            throw failed("another_issuer", null);
        }
        return ClientRegistrations.fromOidcConfiguration(told);
    }

    private Map<String, Object> ask() {
        try {
            return Objects.requireNonNull(RestClient.builder()
                    .requestFactory(requests)
                    .build()
                    .get()
                    .uri(issuer + METADATA)
                    .retrieve()
                    .body(JSON));
        } catch (RestClientException silent) {
            throw failed("no_description", silent);
        }
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** As the framework's own, which would ask for the keys without a bound. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration.getRegistrationId(), id -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                            registration.getProviderDetails().getJwkSetUri()))
                    .restOperations(new RestTemplate(requests))
                    .build();
            decoder.setJwtValidator(
                    JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        });
    }

    private static OAuth2AuthenticationException failed(String code, @Nullable Exception cause) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), code, cause);
    }
}
