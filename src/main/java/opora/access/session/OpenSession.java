package opora.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import opora.platform.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session while a request uses it: remembers whether anything in it has changed, so that reading a page writes nothing. */
final class OpenSession implements Session {

    private final MapSession values;
    private @Nullable String storedHash;
    private Instant seenAt;
    private boolean signedIn;
    private boolean changed;

    private OpenSession(MapSession values, @Nullable String storedHash, Instant seenAt, boolean signedIn) {
        this.values = values;
        this.storedHash = storedHash;
        this.seenAt = seenAt;
        this.signedIn = signedIn;
    }

    static OpenSession fresh(String token, Instant now) {
        var session = new OpenSession(new MapSession(token), null, now, false);
        session.changed = true;
        return session;
    }

    static OpenSession stored(String token, String hash, Instant seenAt, boolean signedIn) {
        return new OpenSession(new MapSession(token), hash, seenAt, signedIn);
    }

    /** The hash it stands under in the table, null before it was saved for the first time. */
    @Nullable
    String storedHash() {
        return storedHash;
    }

    Instant seenAt() {
        return seenAt;
    }

    /** Whether the row belonged to an account when it was read. */
    boolean wasSignedIn() {
        return signedIn;
    }

    boolean changed() {
        return changed;
    }

    /** A request may be saved more than once: before its answer goes out and after. */
    void saved(String hash, Instant at, boolean signedIn) {
        this.storedHash = hash;
        this.seenAt = at;
        this.signedIn = signedIn;
        this.changed = false;
    }

    /** What was read from the row is no change. */
    void restore(String name, Object value) {
        values.setAttribute(name, value);
    }

    @Override
    public String getId() {
        return values.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        values.setId(Tokens.next());
        return values.getId();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return (T) values.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return values.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        values.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        values.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return values.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        values.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return values.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        values.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return values.getMaxInactiveInterval();
    }

    /** Asked of the database with every request, by its own clock. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
