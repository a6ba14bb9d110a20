package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import opora.platform.access.SignedIn;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of a request, read once. */
@Component
public class RequestUser {

    private static final String ATTRIBUTE = RequestUser.class.getName();

    private final UserSource users;

    RequestUser(UserSource users) {
        this.users = users;
    }

    static @Nullable User known(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof User user ? user : null;
    }

    public Optional<User> of(HttpServletRequest request) {
        var known = known(request);
        if (known != null) {
            return Optional.of(known);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        var user = users.byAccount(signedIn.accountId());
        user.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return user;
    }
}
