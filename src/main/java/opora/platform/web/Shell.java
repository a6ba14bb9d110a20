package opora.platform.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import opora.platform.access.Permissions;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.text.Numbers;
import opora.platform.text.Plural;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The frame of a page and the voice it speaks with: who is signed in, what they may do, the menu, the texts and the forms of dates and
 * numbers in their language.
 *
 * @param user who is signed in; null on the pages before sign-in
 * @param notice what was just done, shown once
 * @param nonce what a script of this answer has to carry to be run
 */
public record Shell(
        @Nullable User user,
        String csrfToken,
        Locale locale,
        List<MenuEntry> menu,
        List<Action> actions,
        @Nullable String notice,
        MessageSource messages,
        Permissions permissions,
        Assets assets,
        String nonce) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /**
     * A menu entry the user may open.
     *
     * @param folded whether it stands among those that are not needed every day
     */
    public record MenuEntry(String title, String path, boolean current, boolean folded) {}

    /** A thing often done that the user may do, and the key that opens it. */
    public record Action(String title, String path, String shortcut) {}

    /** The entries of the day, or those that are folded together; a single one is not worth folding. */
    public List<MenuEntry> menu(boolean folded) {
        boolean worth = menu.stream().filter(MenuEntry::folded).count() > 1;
        return menu.stream()
                .filter(entry -> (worth && entry.folded()) == folded)
                .toList();
    }

    /** The text behind a message key. */
    public String t(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** «1 семья», «3 семьи», «5 семей»: the key's message holds the forms separated by bars. */
    public String count(long number, String key) {
        return number(number) + "\u00a0" + Plural.of(number, t(key));
    }

    /** The address of one of our own files in {@code /assets}. */
    public String asset(String file) {
        return assets.address(file);
    }

    public boolean can(String permission) {
        return user != null && permissions.allows(user, permission);
    }

    /** The same question about one record. */
    public boolean can(String permission, RecordFacts facts) {
        return user != null && permissions.policy().decide(user, permission, facts);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String time(LocalDateTime at) {
        return TIME.format(at);
    }

    public String number(long number) {
        return Numbers.whole(number, locale);
    }

    /** «1 671 472,00 ₽»; nothing for no sum. */
    public String roubles(@Nullable BigDecimal amount) {
        return amount == null ? "" : Numbers.roubles(amount, locale);
    }
}
