package opora.access.session;

import static opora.access.db.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import opora.access.db.tables.records.SessionRecord;
import opora.platform.Tokens;
import opora.platform.web.SessionAttribute;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions as rows: they outlive a restart, hold on any node, are seen by their owner and end for good when the row goes. A request reads
 * its session once, and writes only when something in it has changed or a minute has passed.
 */
@Repository
class SessionRows implements SessionRepository<OpenSession> {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    /** The tokens of the console and of work in the background open no page. */
    static final Condition OF_A_BROWSER = SESSION.KIND.eq("user");

    private final DSLContext db;
    private final Clock clock;
    private final JsonMapper json;
    private final SessionLimits limits;
    private final RequestOrigin origin;
    private final Map<String, SessionAttribute<?>> attributes;

    SessionRows(
            DSLContext db,
            Clock clock,
            JsonMapper json,
            SessionLimits limits,
            RequestOrigin origin,
            List<SessionAttribute<?>> attributes) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.limits = limits;
        this.origin = origin;
        this.attributes = attributes.stream().collect(Collectors.toMap(SessionAttribute::name, Function.identity()));
    }

    @Override
    public OpenSession createSession() {
        return OpenSession.fresh(Tokens.next(), clock.instant());
    }

    @Override
    public @Nullable OpenSession findById(String token) {
        var saved = origin.saved(token);
        return saved != null
                ? saved
                : db.selectFrom(SESSION)
                        .where(SESSION.TOKEN_HASH.eq(Tokens.hash(token)), OF_A_BROWSER, alive())
                        .fetchOne(row -> opened(token, row));
    }

    @Override
    public void save(OpenSession session) {
        var now = clock.instant();
        if (session.changed()) {
            write(session, now);
        } else if (session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
            db.update(SESSION)
                    .set(SESSION.SEEN_AT, at(now))
                    .where(SESSION.TOKEN_HASH.eq(Objects.requireNonNull(session.storedHash())))
                    .execute();
        }
        origin.saved(session);
    }

    @Override
    public void deleteById(String token) {
        origin.forget();
        db.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(Tokens.hash(token))).execute();
    }

    /** Sessions that go on now: neither idle for too long nor past their last hour. */
    Condition alive() {
        var now = clock.instant();
        return SESSION.EXPIRES_AT.gt(at(now)).and(SESSION.SEEN_AT.gt(at(now.minus(limits.idle()))));
    }

    private OpenSession opened(String token, SessionRecord row) {
        var account = row.getAccountId();
        var session =
                OpenSession.stored(token, row.getTokenHash(), row.getSeenAt().toInstant(), account != null);
        read(row.getAttributes()).forEach((name, text) -> {
            var known = attributes.get(name);
            if (known != null) {
                session.restore(name, Objects.requireNonNull(known.read().apply(text)));
            }
        });
        if (account != null) {
            var factors = new TreeMap<String, Instant>();
            read(row.getFactors()).forEach((factor, since) -> factors.put(factor, Instant.parse(since)));
            session.restore(SignedInAttribute.NAME, new SignedInAttribute(account, factors).context());
        }
        return session;
    }

    /** A row that has ended meanwhile does not come back: what was changed in it is not written. */
    private void write(OpenSession session, Instant now) {
        var signedIn = SignedInAttribute.of(session.getAttribute(SignedInAttribute.NAME));
        var row = new SessionRecord();
        row.setTokenHash(Tokens.hash(session.getId()));
        row.setAccountId(signedIn == null ? null : signedIn.account());
        row.setSeenAt(at(now));
        row.setFactors(JSONB.valueOf(json.writeValueAsString(signedIn == null ? Map.of() : texts(signedIn.factors()))));
        row.setAttributes(JSONB.valueOf(json.writeValueAsString(written(session))));
        // The session of a stranger becomes that of an account: its day begins now.
        if (session.storedHash() == null || (signedIn != null && !session.wasSignedIn())) {
            row.setStartedAt(at(now));
            row.setExpiresAt(at(now.plus(signedIn == null ? limits.stranger() : limits.absolute())));
        }
        if (session.storedHash() == null) {
            insert(row, now);
        } else {
            db.update(SESSION)
                    .set(row)
                    .where(SESSION.TOKEN_HASH.eq(session.storedHash()))
                    .execute();
        }
        session.saved(row.getTokenHash(), now, signedIn != null);
    }

    private void insert(SessionRecord row, Instant now) {
        row.setKind("user");
        row.setAddress(origin.present().address());
        row.setDevice(origin.present().device());
        db.insertInto(SESSION).set(row).execute();
        db.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT
                        .lt(at(now))
                        .or(OF_A_BROWSER.and(SESSION.SEEN_AT.lt(at(now.minus(limits.absolute()))))))
                .execute();
    }

    private Map<String, String> written(OpenSession session) {
        var texts = new HashMap<String, String>();
        for (var name : session.getAttributeNames()) {
            if (!name.equals(SignedInAttribute.NAME)) {
                var known = attributes.get(name);
                if (known == null) {
                    throw new IllegalStateException("No module has declared the session attribute " + name);
                }
                texts.put(name, known.written(Objects.requireNonNull(session.getAttribute(name))));
            }
        }
        return texts;
    }

    private static Map<String, String> texts(Map<String, Instant> factors) {
        var texts = new TreeMap<String, String>();
        factors.forEach((factor, since) -> texts.put(factor, since.toString()));
        return texts;
    }

    private Map<String, String> read(JSONB map) {
        return json.readValue(map.data(), TEXTS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
