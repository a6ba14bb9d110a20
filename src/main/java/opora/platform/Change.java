package opora.platform;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import opora.platform.access.User;

/** Who is changing the record, when and why. Every write asks for one, so no write goes unsigned. */
public record Change(User user, ZonedDateTime at, String reason) {

    public UUID by() {
        return user.accountId();
    }

    public UUID institution() {
        return user.institutionId();
    }

    /** The day of the change where the institution is. */
    public LocalDate today() {
        return at.toLocalDate();
    }
}
