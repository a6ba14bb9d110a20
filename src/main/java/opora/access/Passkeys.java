package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.access.AccessEvents.PasskeyAdded;
import opora.access.AccessEvents.PasskeyRemoved;
import opora.access.Challenges.Kind;
import opora.access.PasskeySite.Site;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: a key in a telephone, computer or token, opened by its owner's finger, face or PIN. Spring Security asks and checks; the
 * routes are ours, because a key is also added before sign-in and shown again after it (docs/decisions/0008-ways-in.md).
 */
@Service
@Transactional
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String NAME = "Opora";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyStore store;
    private final PasskeySite sites;
    private final Challenges challenges;
    private final SecondFactors factors;
    private final Journal journal;
    private final Notices notices;

    Passkeys(
            PasskeyStore store,
            PasskeySite sites,
            Challenges challenges,
            SecondFactors factors,
            Journal journal,
            Notices notices) {
        this.store = store;
        this.sites = sites;
        this.challenges = challenges;
        this.factors = factors;
        this.journal = journal;
        this.notices = notices;
    }

    /** What the browser needs to make a key for this account, as JSON. */
    String askForNew(UUID account, HttpServletRequest request) {
        var options = site(request, null)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(person(account)));
        challenges.keep(Kind.NEW, options.getChallenge(), request);
        return json.writeValueAsString(options);
    }

    void add(String answer, String label, HttpServletRequest request, Change change) {
        var challenge = challenges.take(Kind.NEW, request).orElseThrow(Passkeys::tooLate);
        var site = site(request, challenge);
        var options = site.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person(change.by())));
        var name = label.isBlank() ? NAME : label.strip();
        try {
            var credential = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            site.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(credential, name)));
        } catch (RuntimeException rejected) {
            throw refused(rejected);
        }
        journal.record(change, new PasskeyAdded(change.by()), change.by());
        notices.tell(change.by(), Notices.What.PASSKEY_ADDED, name);
    }

    /** What the browser needs to show any key it has for this address, as JSON: whose it is, the key tells. */
    String askToShow(HttpServletRequest request) {
        var options = site(request, null)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody()));
        challenges.keep(Kind.SHOWN, options.getChallenge(), request);
        return json.writeValueAsString(options);
    }

    /** Answers whose key it is. */
    UUID shown(String answer, HttpServletRequest request) {
        var challenge = challenges.take(Kind.SHOWN, request).orElseThrow(Passkeys::tooLate);
        var site = site(request, challenge);
        var options =
                site.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody()));
        try {
            var credential =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var entity = site.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return PasskeyStore.account(Objects.requireNonNull(entity).getId());
        } catch (RuntimeException rejected) {
            throw refused(rejected);
        }
    }

    void remove(String credential, Change change) {
        factors.mustNotBeLast(change.by());
        var label = store.of(change.by()).stream()
                .filter(key -> key.id().equals(credential))
                .findFirst()
                .orElseThrow(NotFound::new)
                .label();
        store.remove(change.by(), credential);
        journal.record(change, new PasskeyRemoved(change.by()), change.by());
        notices.tell(change.by(), Notices.What.PASSKEY_REMOVED, label);
    }

    /** @param challenge the one that was kept, or null for a new one */
    private Webauthn4JRelyingPartyOperations site(HttpServletRequest request, @Nullable Bytes challenge) {
        Site site = sites.of(request);
        var party =
                PublicKeyCredentialRpEntity.builder().id(site.host()).name(NAME).build();
        var operations = new Webauthn4JRelyingPartyOperations(
                store.people(), store.keys(site.host()), party, Set.of(site.origin()));
        operations.setCustomizeCreationOptions(options -> {
            options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build());
            if (challenge != null) {
                options.challenge(challenge);
            }
        });
        operations.setCustomizeRequestOptions(options -> {
            options.userVerification(UserVerificationRequirement.REQUIRED);
            if (challenge != null) {
                options.challenge(challenge);
            }
        });
        return operations;
    }

    private static Authentication person(UUID account) {
        return Factors.of(new SignIn.AccountPrincipal(account, ""), Set.of());
    }

    /** The question before sign-in is the same for everybody: it names no account and no key. */
    private static @Nullable Authentication nobody() {
        return null;
    }

    private static Refused tooLate() {
        return new Refused("access.passkey.late");
    }

    /** Why a key was not accepted is for the log; the person only has to try again. */
    private static Refused refused(RuntimeException rejected) {
        LOG.info("A passkey was not accepted: {}", rejected.toString());
        return new Refused("access.passkey.wrong");
    }
}
