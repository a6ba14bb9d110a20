package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.MenuItem;
import opora.platform.shell.QuickAction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Builds the frame of the page that answers a request. */
@Component
class Shells {

    private final RequestUser users;
    private final Permissions permissions;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final List<MenuItem> menu;
    private final List<QuickAction> actions;
    private final Assets assets;

    Shells(
            RequestUser users,
            Permissions permissions,
            MessageSource messages,
            LocaleResolver locales,
            List<MenuItem> menu,
            List<QuickAction> actions,
            Assets assets) {
        this.assets = assets;
        this.actions = actions;
        this.users = users;
        this.permissions = permissions;
        this.messages = messages;
        this.locales = locales;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    Shell of(HttpServletRequest request) {
        var user = users.of(request).orElse(null);
        var locale = locales.resolveLocale(request);
        return new Shell(
                user,
                csrfToken(request),
                locale,
                menuOf(user, request),
                actionsOf(user, locale),
                notice(request),
                messages,
                permissions,
                assets,
                Nonce.of(request));
    }

    private List<Shell.MenuEntry> menuOf(@Nullable User user, HttpServletRequest request) {
        if (user == null) {
            return List.of();
        }
        var locale = locales.resolveLocale(request);
        var visible = menu.stream()
                .filter(item -> permissions.allows(user, item.permission()))
                .toList();
        var nearest =
                visible.stream().mapToInt(item -> nearness(item, request)).max().orElse(0);
        return visible.stream()
                .map(item -> new Shell.MenuEntry(
                        messages.getMessage(item.titleKey(), null, locale),
                        item.path(),
                        nearest > 0 && nearness(item, request) == nearest,
                        item.order() >= MenuItem.BESIDE_THE_DAY))
                .toList();
    }

    private List<Shell.Action> actionsOf(@Nullable User user, Locale locale) {
        return actions.stream()
                .filter(each -> user != null && permissions.allows(user, each.permission()))
                .map(each -> new Shell.Action(
                        messages.getMessage(each.titleKey(), null, locale), each.path(), each.shortcut()))
                .toList();
    }

    /** How much of the address belongs to the entry: beneath the pages of one another may have its own. */
    private static int nearness(MenuItem item, HttpServletRequest request) {
        return Stream.concat(Stream.of(item.path()), item.alsoUnder().stream())
                .filter(place -> isUnder(place, request))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean isUnder(String place, HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals(place) || (!place.equals("/") && path.startsWith(place + "/"));
    }

    private static String csrfToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private @Nullable String notice(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(Notice.ATTRIBUTE) instanceof Notice notice)) {
            return null;
        }
        session.removeAttribute(Notice.ATTRIBUTE);
        return messages.getMessage(notice.messageKey(), notice.arguments().toArray(), locales.resolveLocale(request));
    }
}
