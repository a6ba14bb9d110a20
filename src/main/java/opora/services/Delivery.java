package opora.services;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A draft the rules have let through, with all they found out about it. */
final class Delivery {

    private static final UUID ANONYMOUS = new UUID(0, 0);

    private final UUID id = Ids.next();
    private final DeliveryDraft draft;
    private final Recipient recipient;
    private final boolean urgent;
    private final int minutes;
    private @Nullable UUID act;

    Delivery(DeliveryDraft draft, Recipient recipient, boolean urgent, int minutes) {
        this.draft = draft;
        this.recipient = recipient;
        this.urgent = urgent;
        this.minutes = minutes;
    }

    /** @param members who the family consisted of when the whole family was the recipient, else nobody */
    record Recipient(
            @Nullable UUID family,
            @Nullable UUID person,
            List<UUID> members,
            @Nullable UUID section) {

        static final Recipient ANONYMOUS = new Recipient(null, null, List.of(), null);
    }

    UUID id() {
        return id;
    }

    DeliveryDraft draft() {
        return draft;
    }

    Recipient recipient() {
        return recipient;
    }

    boolean urgent() {
        return urgent;
    }

    int minutes() {
        return minutes;
    }

    Optional<UUID> act() {
        return Optional.ofNullable(act);
    }

    void confirmedBy(UUID actId) {
        act = actId;
    }

    /** The family it is about, or the person who has none, or nobody. */
    UUID subject() {
        var person = Objects.requireNonNullElse(recipient.person(), ANONYMOUS);
        return Objects.requireNonNullElse(recipient.family(), person);
    }

    Stream<UUID> subjects() {
        return Stream.of(recipient.family(), recipient.person()).filter(Objects::nonNull);
    }

    boolean isAnonymous() {
        return subject().equals(ANONYMOUS);
    }
}
