package opora.surveys.open;

import static opora.people.views.Tables.PERSON_CARD;
import static opora.surveys.db.Tables.LINK;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Tokens;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.surveys.db.tables.records.LinkRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Addresses without an account. Of a token only its hash is known. */
@Repository
class LinkStore {

    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

    private final DSLContext db;
    private final Vault vault;
    private final JsonMapper json;

    LinkStore(DSLContext db, Vault vault, JsonMapper json) {
        this.db = db;
        this.vault = vault;
        this.json = json;
    }

    /** Who has the token may be anybody, so this is asked for all institutions. */
    Optional<SurveyLink> find(String token) {
        return db.selectFrom(LINK).where(LINK.TOKEN_HASH.eq(Tokens.hash(token))).fetchOptional(this::link);
    }

    private SurveyLink link(LinkRecord row) {
        return new SurveyLink(
                row.getInstitutionId(),
                row.getId(),
                LinkKind.of(row.getKind()),
                row.getVersionId(),
                row.getPersonId(),
                row.getEmployeeId(),
                row.getWaveId(),
                row.getUsesLeft(),
                row.getExpiresAt(),
                row.getRevokedAt() != null,
                draft(row));
    }

    private Map<String, List<String>> draft(LinkRecord row) {
        var text = vault.open(OpenSecrets.DRAFT, row.getId(), row.getDraft());
        return text.isEmpty() ? Map.of() : json.readValue(text, TYPED);
    }

    void insert(LinkRecord link) {
        db.executeInsert(link);
    }

    /** Counts what is sent, afresh every hour. */
    boolean admits(SurveyLink link, OffsetDateTime now) {
        var hourAgo = now.minusHours(1);
        var afresh = LINK.HITS_SINCE.isNull().or(LINK.HITS_SINCE.lt(hourAgo));
        return db.update(LINK)
                        .set(LINK.HITS, when(afresh, 1).otherwise(LINK.HITS.plus(1)))
                        .set(LINK.HITS_SINCE, when(afresh, now).otherwise(LINK.HITS_SINCE))
                        .where(is(link), afresh.or(LINK.HITS.lt(link.kind().mostAnHour())))
                        .execute()
                == 1;
    }

    void save(SurveyLink link, Map<String, List<String>> typed) {
        db.update(LINK)
                .set(LINK.DRAFT, vault.seal(OpenSecrets.DRAFT, link.id(), json.writeValueAsString(typed)))
                .where(is(link), LINK.USES_LEFT.gt(0))
                .execute();
    }

    /** Uses a link of one person up; two who send at once do not both answer. */
    boolean use(SurveyLink link, OffsetDateTime now) {
        return db.update(LINK)
                        .set(LINK.USES_LEFT, LINK.USES_LEFT.minus(link.kind().named() ? 1 : 0))
                        .set(LINK.USED_AT, link.kind().named() ? now : null)
                        .set(LINK.DRAFT, "")
                        .where(is(link), LINK.USES_LEFT.gt(0), LINK.REVOKED_AT.isNull(), LINK.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    void answered(SurveyLink link, UUID filling) {
        db.update(LINK).set(LINK.FILLING_ID, filling).where(is(link)).execute();
    }

    /** @return whether it still worked */
    boolean revoke(Condition which, UUID institution, UUID id, UUID by, OffsetDateTime now) {
        return db.update(LINK)
                        .set(LINK.REVOKED_AT, now)
                        .set(LINK.REVOKED_BY, by)
                        .set(LINK.DRAFT, "")
                        .where(
                                LINK.INSTITUTION_ID.eq(institution),
                                LINK.ID.eq(id),
                                LINK.REVOKED_AT.isNull(),
                                LINK.USES_LEFT.gt(0),
                                which)
                        .execute()
                == 1;
    }

    boolean isThere(Condition which, UUID institution, UUID id) {
        return db.fetchExists(
                LINK, LINK.INSTITUTION_ID.eq(institution).and(LINK.ID.eq(id)).and(which));
    }

    /** @return whether that was the PIN; a wrong one is counted */
    boolean isPin(SurveyLink link, String pin) {
        boolean right = db.fetchExists(LINK, is(link).and(LINK.PIN_HASH.eq(Tokens.hash(link.id() + ":" + pin))));
        if (!right) {
            db.update(LINK)
                    .set(LINK.PIN_FAILURES, LINK.PIN_FAILURES.plus(1))
                    .where(is(link))
                    .execute();
        }
        return right;
    }

    int pinFailures(SurveyLink link) {
        return db.select(LINK.PIN_FAILURES).from(LINK).where(is(link)).fetchSingle(LINK.PIN_FAILURES);
    }

    List<SurveyLinkLine> list(Condition which, UUID institution, @Nullable String book, OffsetDateTime now) {
        return db.select(LINK.fields())
                .select(QUESTIONNAIRE.TITLE, PERSON_CARD.FULL_NAME)
                .from(LINK)
                .leftJoin(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(LINK.INSTITUTION_ID), VERSION.ID.eq(LINK.VERSION_ID))
                .leftJoin(QUESTIONNAIRE)
                .on(
                        QUESTIONNAIRE.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID),
                        QUESTIONNAIRE.ID.eq(VERSION.QUESTIONNAIRE_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(LINK.INSTITUTION_ID), PERSON_CARD.ID.eq(LINK.PERSON_ID))
                .where(LINK.INSTITUTION_ID.eq(institution), which)
                .orderBy(LINK.CREATED_AT.desc(), LINK.ID)
                .limit(Slice.SIZE)
                .fetch(row -> {
                    var link = link(row.into(LINK));
                    var title = row.get(QUESTIONNAIRE.TITLE);
                    return new SurveyLinkLine(
                            link.id(),
                            title == null ? String.valueOf(book) : title,
                            row.get(PERSON_CARD.FULL_NAME),
                            link.kind(),
                            row.get(LINK.CREATED_AT).toLocalDate(),
                            link.expiresAt().toLocalDate(),
                            link.state(now),
                            row.get(LINK.FILLING_ID));
                });
    }

    private static Condition is(SurveyLink link) {
        return LINK.INSTITUTION_ID.eq(link.institution()).and(LINK.ID.eq(link.id()));
    }
}
