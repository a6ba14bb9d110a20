package opora.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An OpenID Connect provider that says whatever a test tells it to. Listens on the loopback address alone. */
class IdentityProvider {

    static final String CLIENT = "opora";
    static final String METADATA = "/.well-known/openid-configuration";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Object> claims = new HashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private String lastForm = "";

    IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
        server.createContext(METADATA, exchange -> {
            waitIfSilent(METADATA);
            answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()));
        });
        server.createContext("/keys", exchange -> {
            waitIfSilent("/keys");
            answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
        server.createContext("/token", exchange -> {
            waitIfSilent("/token");
            lastForm = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, """
                    {"access_token": "none", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token()));
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it takes what is asked here and says nothing. */
    void fallsSilentAt(String path) {
        silent.add(path);
    }

    void speaksAgain() {
        silent.clear();
        end.countDown();
    }

    private void waitIfSilent(String path) {
        if (silent.contains(path)) {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** From now on it vouches for this person, in answer to the question with this nonce. */
    void says(String login, String nonce) {
        claims.clear();
        claims.put("preferred_username", login);
        claims.put("nonce", nonce);
        claims.put("aud", CLIENT);
        claims.put("auth_time", Instant.now(Clock.systemUTC()).getEpochSecond());
    }

    /** Instead of what it would say. */
    void lies(String claim, Object value) {
        claims.put(claim, value);
    }

    /** What was sent to it with the code. */
    String lastForm() {
        return lastForm;
    }

    private String token() {
        var now = Instant.now(Clock.systemUTC());
        var set = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("7f3a")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        claims.forEach(set::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
