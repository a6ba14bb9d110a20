package opora.access;

import java.time.LocalDateTime;
import java.util.Locale;

/** Something that happened to the ways into an account, as its owner reads it. */
public record NoticeLine(Notices.What what, String detail, LocalDateTime at, boolean unseen) {

    public String key() {
        return "access.notice." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
