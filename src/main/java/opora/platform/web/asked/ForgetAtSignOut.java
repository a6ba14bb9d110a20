package opora.platform.web.asked;

import opora.platform.access.SignedIn;
import opora.platform.access.UserSource;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Whoever leaves a computer to the next leaves no answers behind. */
@Component
class ForgetAtSignOut {

    private final AskedStore store;
    private final UserSource users;

    ForgetAtSignOut(AskedStore store, UserSource users) {
        this.store = store;
        this.users = users;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            users.byAccount(signedIn.accountId()).ifPresent(store::forget);
        }
    }
}
