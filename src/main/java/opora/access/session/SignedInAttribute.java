package opora.access.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who has signed in and by what, between Spring Security and the row: the account, and each factor with its time. No roles. */
record SignedInAttribute(UUID account, Map<String, Instant> factors) {

    static final String NAME = "SPRING_SECURITY_CONTEXT";

    static @Nullable SignedInAttribute of(@Nullable Object context) {
        if (!(context instanceof SecurityContext security)) {
            return null;
        }
        var authentication = security.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? new SignedInAttribute(signedIn.accountId(), factorsOf(authentication))
                : null;
    }

    SecurityContext context() {
        List<GrantedAuthority> authorities = factors.entrySet().stream()
                .<GrantedAuthority>map(factor -> FactorGrantedAuthority.withAuthority(factor.getKey())
                        .issuedAt(factor.getValue())
                        .build())
                .toList();
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new AccountOfSession(account), null, authorities));
    }

    private static Map<String, Instant> factorsOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .collect(Collectors.toMap(
                        FactorGrantedAuthority::getAuthority,
                        FactorGrantedAuthority::getIssuedAt,
                        (one, other) -> one.isAfter(other) ? one : other,
                        TreeMap::new));
    }

    record AccountOfSession(UUID accountId) implements SignedIn, AuthenticatedPrincipal {

        @Override
        public String getName() {
            return accountId.toString();
        }
    }
}
