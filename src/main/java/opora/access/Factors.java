package opora.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import opora.platform.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** How a person has shown who they are, and when: nothing else stands among the authorities of a session. */
final class Factors {

    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
    static final String PROVIDER = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
    static final String APP = "FACTOR_TOTP";
    static final String RECOVERY_CODE = "FACTOR_RECOVERY_CODE";

    private Factors() {}

    static Authentication of(SignedIn person, Collection<? extends GrantedAuthority> factors) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, factors);
    }

    static GrantedAuthority shown(String factor, Instant at) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
    }

    /** The same person, who has shown this factor now; an older showing of it counts no more. */
    static Authentication renewed(Authentication known, SignedIn person, String factor, Instant at) {
        var factors = new ArrayList<GrantedAuthority>(known.getAuthorities());
        factors.removeIf(each -> factor.equals(each.getAuthority()));
        factors.add(shown(factor, at));
        return of(person, factors);
    }
}
