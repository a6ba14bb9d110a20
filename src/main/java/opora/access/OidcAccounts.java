package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.SignedIn;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the account of somebody the identity provider vouches for: by one claim, which has to be the login. An account is never made here,
 * and where a second factor is needed the provider's word counts as the first, unless the setting says that it asks for two itself.
 */
@Component
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** When the provider does not say when it saw the person, that is too long ago for anything that asks for a confirmation. */
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final DSLContext db;
    private final Door door;
    private final SecondFactors factors;
    private final Clock clock;
    private final String claim;
    private final boolean asksForTwo;

    OidcAccounts(
            DSLContext db,
            Door door,
            SecondFactors factors,
            Clock clock,
            @Value("${opora.oidc.claim:preferred_username}") String claim,
            @Value("${opora.oidc.second-factor:false}") boolean asksForTwo) {
        this.db = db;
        this.door = door;
        this.factors = factors;
        this.clock = clock;
        this.claim = claim;
        this.asksForTwo = asksForTwo;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest answer) {
        var token = answer.getIdToken();
        var account = Optional.ofNullable(token.getClaimAsString(claim))
                .flatMap(this::accountOf)
                .filter(door::isOpenTo)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_account")));
        var seenAt = Objects.requireNonNullElse(
                token.getAuthenticatedAt(), clock.instant().minus(LONG_AGO));
        if (!asksForTwo && !factors.of(account).passwordIsEnough()) {
            throw new CheckPassword.SecondStepNeeded(account, Factors.PROVIDER, seenAt);
        }
        return new Person(account, seenAt, token);
    }

    private Optional<UUID> accountOf(String login) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(AccountDraft.normalised(login)))
                .fetchOptional(ACCOUNT.ID);
    }

    static class Person extends DefaultOidcUser implements SignedIn {

        @Serial
        private static final long serialVersionUID = 1;

        private final UUID account;
        private final Instant seenAt;

        Person(UUID account, Instant seenAt, OidcIdToken token) {
            super(AuthorityUtils.NO_AUTHORITIES, token);
            this.account = account;
            this.seenAt = seenAt;
        }

        @Override
        public UUID accountId() {
            return account;
        }

        Instant seenAt() {
            return seenAt;
        }
    }
}
